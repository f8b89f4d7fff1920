"""The pages on words: a book, a conversation, a document."""
