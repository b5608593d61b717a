"""What is known of places, trips and prices.

Sites with their rooms and hotels, where participants come from and who pays for them, dated rates with sources,
and trips: how someone gets from home to a site, when they must leave, what it costs and emits. It knows days
(from `calendars`) but no programme and no cohort.
"""
