"""Search, in Dutch: the index that is fetched when somebody searches, and the same search here.

The way the data goes, and the order to read the code in:

1. `documents`   what can be found, and the words of each document
2. `words`       a text becomes words
3. `lexicon`     forms (`inflection`), compounds and common words, with what `dictionary` knows
4. `synonyms`    other words for the same; `rules` holds what editors laid down
5. `index`       everything in one file (`analysis`, `postings`, and `places` that no case is
                 from), and that file opened again
6. `query`       what someone typed becomes words to look for, `typos` and all
7. `ranking`     which documents answer it, best first; `settings` holds every number

The browser does 6 and 7 on the same file, in `theme/assets/js/search/`.
"""
