"""The interval of a share, as E. B. Wilson gave it in 1927."""

from math import sqrt

# Of a normal distribution, 95 % lie within so many deviations.
Z = 1.959963984540054


def wilson(count: float, total: float, *, z: float = Z) -> tuple[float, float] | None:
    """Between what the true share lies in 95 of 100 cases; of nothing, nothing can be said."""
    if total <= 0:
        return None
    share = count / total
    spread = z * sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    middle = share + z * z / (2 * total)
    scale = 1 + z * z / total
    # Rounding puts the ends of nothing and of all a hair beside 0 and 1.
    low = 0.0 if count == 0 else (middle - spread) / scale
    high = 1.0 if count == total else (middle + spread) / scale
    return low, high
