"""What is asked for: prompt, parameters, history."""
