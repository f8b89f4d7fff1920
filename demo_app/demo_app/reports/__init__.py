"""What people said of models, as plots that one can click through to the tasks."""
