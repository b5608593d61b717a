"""What is known of days, before anyone asks what for.

Whole days (`Period`), which days are closed and why (`Closure`), school breaks and event weeks with their
sources, and the events that a calendar subscriber sees. It also holds what every package above needs to speak:
reasons as values and their sentences in three languages. It knows no place, no price and no programme.
"""
