"""Which words are unusually one side's own: log-odds ratios with an informative prior.

Monroe, Colaresi and Quinn, "Fightin' Words", Political Analysis 16 (2008), 372-403.
Of a word w that one side uses y of n times, and the other y' of n' times,

    d = log((y + a) / (n + A - y - a)) - log((y' + a) / (n' + A - y' - a))

    v = 1 / (y + a) + 1 / (n + A - y - a) + 1 / (y' + a) + 1 / (n' + A - y' - a)

    z = d / sqrt(v)

where a is the prior's count of the word and A that of all words. The prior is as if so many
words more had been seen on either side, spread as everybody spreads them: it draws rare
words, whose odds are mostly chance, towards what is usual. A z beyond 1.96 either way would
be seen by chance once in twenty words that nobody prefers, were each naming chosen anew;
in truth an article keeps to its words, so small counts deserve less trust than their z.

The paper leaves the second and the fourth part of v out, since no word is more than a small
share of a speech. Of the words for one thing a single one is often most, so they stay.
"""

from collections.abc import Mapping
from math import log, sqrt


def prior(pooled: Mapping[str, int], strength: float) -> dict[str, float]:
    """The prior counts of words: `strength` in all, spread as in `pooled`."""
    total = sum(pooled.values())
    return {word: strength * count / total for word, count in pooled.items() if count}


def z_score(
    own: int, own_total: int, others: int, others_total: int, prior: tuple[float, float]
) -> float:
    """How much more one side uses a word than the other does, in standard errors.

    Args:
        own: how often the one side uses the word.
        own_total: how many words it uses.
        others: how often the other side uses the word.
        others_total: how many words that uses.
        prior: the prior's count of the word, above 0, and that of all words.

    Returns:
        Above 0 where the one side uses it more; 0 where there is no other word, since
        then nobody had a choice.
    """
    word, total = prior
    one, other = own + word, others + word
    one_rest, other_rest = own_total + total - one, others_total + total - other
    if one_rest <= 0 or other_rest <= 0:
        return 0.0
    variance = 1 / one + 1 / one_rest + 1 / other + 1 / other_rest
    return (log(one / one_rest) - log(other / other_rest)) / sqrt(variance)
