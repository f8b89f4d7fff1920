"""What a store says and takes by HTTP, besides completions: `server(store, api=True)`."""
