"""How good labels are, and what made them."""
