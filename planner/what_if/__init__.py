"""After a year is published: what has happened, the ways to mend it, and what each of them breaks, in kroner.

`incidents` say what has happened, `breakage` prices a change by what it breaks, `answers` ranks the repairs.
Nothing here writes anything: a repair is a proposal with its bill.
"""
