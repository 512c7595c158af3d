"""The files of rashomon's larger tagger; `rashomon.extract.models` finds them."""
