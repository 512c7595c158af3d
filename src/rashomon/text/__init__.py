"""Reading text as characters, words, sentences and quotations, with exact offsets."""
