"""The database: transactions that write in groups, reads that see one moment, on either engine."""
