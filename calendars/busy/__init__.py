"""Other people's calendars, read for one thing: when somebody is busy.

An `.ics` file or address is hostile until shown otherwise. `reading` is the way in: fetch or open, keep what says
when, lay the repetitions out in a process of its own, and hand back times without a word of what they are for.
"""
