"""Tasks on their way into a project, with what models and people said of them before."""
