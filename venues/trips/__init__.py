"""How someone gets from home to a site and back: legs and clock times, the evening before, fares, per diem, CO₂.

Deterministic and offline: a model of journeys on open data, whose parameters stand in `data/`. It knows no dates
but those of the rates.
"""
