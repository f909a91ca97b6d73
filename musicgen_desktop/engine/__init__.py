"""Text to sound. The only room that imports torch and Transformers."""
