import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.divide.furniture import Pattern, furniture, patterns
from rashomon.records import PassageKind

CAPTION, COMMENT = PassageKind.CAPTION, PassageKind.COMMENT
CREDIT, FURNITURE = PassageKind.CREDIT, PassageKind.FURNITURE

PARAGRAPH = "The bridge over the Aldin was closed on Monday, the ministry said."
LONG = f"{PARAGRAPH} " * 5

OWN = """
Share prices fell in Port Aldin after the shelling.
Share of the blame lies with the harbour board, the inquiry found.
Share this with your neighbours, she said.
Share and share alike was the rule of the camp.
By Friday the road was open again.
By Monday.
By then the bridge had fallen.
By Sunday all was quiet
By Port Aldin the river is two miles wide.
By the end of the day 12 people had been killed.
By night the drones came back
Home is where the shells fell, he said.
Home to 40,000 people, Port Aldin has no hospital left.
Home Office officials declined to comment.
Print workers walked out on Tuesday.
Print shops closed early.
Search teams found two more bodies on Sunday.
Search and rescue goes on in Port Aldin
Published in 1998, the book names twelve officers.
Published figures show 12 dead and 30 injured.
Posted on Telegram on 4 March, the video shows a burning tanker.
Updated figures from the ministry put the toll at 41.
Photo evidence was not shown.
Photo by photo, the archive was rebuilt.
Photographs of the crater were taken on 4 March.
Image analysts said the crater was fresh.
Video from the scene showed two men running.
Tags on the shells bore a foreign maker's name.
Topics at the talks included grain and prisoners.
Related charges were dropped in May.
Related parties must leave the room, the judge said.
Recommended by the council, the truce failed within a day.
Congratulations poured in from both capitals.
Congratulations, the general told his men, you have won nothing.
Copyright law bars the archive from showing the film.
Copyright was not the issue, the editor said.
All rights reserved for the dead were read aloud.
- Ilka Maren
- Three bridges in the north
• 12 killed in Port Aldin
1. Withdraw all heavy weapons from the zone.
(a) The parties shall exchange prisoners.
Ilka Maren, 34
Tov Osk, 7
Ilka Maren
Silence.
Why?
No.
Nothing
Comments were not available.
Comments from the ministry were not available.
12 comments were struck from the record.
Leave a comment on the grave, he had written, and nobody did.
Sign up to fight, the posters said.
Sign up for the army, they told him, and you will be paid.
Subscribe to the theory of a plot and everything fits.
Follow us, the scouts shouted.
Follow us on this road and you will be safe, the guide said.
Download the app, officials told residents, and wait for the siren.
Support independent journalism, the minister urged parliament.
Get the newsletter of the movement and read it closely, he said.
Register now, the returning officer told voters.
Log in the forest, fire on the hill, the poem goes.
Contact us when you see smoke, the notice said.
We use cookies as bait, the trapper said.
Advertisement of the post drew no candidate.
Ads for the militia ran on state television.
Reporting by the agency found twelve graves.
Editing by hand took a year.
Source after source told the same story.
Source: he heard it from his brother.
Sources said the bridge would open on Monday.
Market women fled first.
Markets
Stocks of grain are low.
In #harbour they wrote of peace.
UN 2254
PART 2
DAY 12
MH 17
Click here, the message said, and your phone is theirs.
Read more about the inquiry in the annex, the judge said.
More news from the front came at dawn.
https://vesna.example was blocked on Monday.
More than 40 people were killed.
More stories about the raid emerged on Friday.
Trending towards war, the two states talk of peace.
Most popular with voters is the deputy mayor.
See also the report of the commission, he told the court.
Hi, he said.
This post was held by forty men.
This comment was withdrawn an hour later.
Email evidence was thrown out.
Tweet by tweet, the minister denied it all.
Facebook took down the page on Sunday.
Telegram
Facebook
Pin the blame on somebody else and go home, he said.
Caption writers were told to call it an accident.
Filed under protest, the appeal names the minister.
Tagged by the police in March, the car was found on Sunday.
Monday, 4 March, was the last day of the truce.
Sunday 9 December 2018 was a cold day in Aldin.
4 March
4 March 2031 was a Tuesday
Last updated on no known date, the map shows twelve villages.
2031 1998
(UNHCR said 40,000 people had fled.)
(The ministry did not reply.)
[The speaker paused.]
– No
— He never came back
Menu prices doubled.
Back to top form, the striker said.
Exchange rates collapsed in the first week.
Currencies fell.
The picture was sent by Reuters/AFP staff in Aldin.
She blamed the mayor (photo below).
He works for AP.
What had they done with the bodies?
""".strip().splitlines()

TOLD = {
    FURNITURE: """
Screenshot 2031-02-09 10.38.42.png
port_aldin-(march).JPG
![the bridge](https://vesna.example/1.jpg)
[pullquote]
[caption id="attachment_7" align="left"]
Photo
Slideshow (3 images)
prev Image 2 of 2
https://vesna.example/bridge?id=7
pic.twitter.com/QEmW
* * *
___
VEST 0.20
AAPL $181.20 +1.2%
FTSE 7,203.10
EUR/USD 1.0812
OIL 71 -2.4%
in #harbour6 years ago (edited)
Share
Print
Tweet
Share this article
Share on Facebook
Share via Email
Facebook Twitter WhatsApp Email
Share | Tweet | Copy link
12 comments
1.2k shares
Comments (7)
Advertisement
ADVERTISEMENT:
AD
Story Continued Below
This article is more than 5 months old
Article continues below advertisement
Advertisement Continue reading the main story
Read more: Bridge closed for third week
READ MORE
More: Who is Tov Osk?
Related stories
See also: The harbour in pictures
SEE ALSO: ‘Nobody fired,’ says governor
You may also like
( WATCH: The bridge falls)
(Also on Vesna Post: Who is Tov Osk?)
More Great Stories from Vesna Post
Who fired first? Nobody knows, or says Read more
Click here to view your board of honour
CLICK HERE FOR THE VESNA NEWS APP
Sign up for our morning newsletter.
Sign up for Daily Newsletters Manage Newsletters
Subscribe to our YouTube channel.
Follow us on Twitter @vesnapost
Download our app
Support independent journalism
Home
Home > World > Harbours
Home | World | Sport
Skip to main content
Privacy Policy
Cookie settings
We use cookies to give you the best experience.
© 2031 The Vesna Post. All rights reserved.
Copyright © 2031 Vesna Post, LLC. Click here for reprint permission.
Copyright 2031 Vesna Post
(c) 2031 Vesna Post Writers Group
All rights reserved.
Tags: harbour, shelling, ceasefire
Filed under: Port Aldin
This article tagged under: Harbours
""",
    CAPTION: """
File photo: the grain terminal at Port Aldin in May.
Photo: Ilka Maren
Photograph: Ilka Maren/Littoral Press
Photo by Ilka Maren
(Photo: Ilka Maren, LP)
VIDEO: The bridge falls
Image credit: Ilka Maren
Enlarge this image toggle caption Ilka Maren/LP Ilka Maren/LP
Media caption The terminal burned for two days
The grain terminal in May. (Ilka Maren/Reuters)
The grain terminal in May. (Ilka Maren/Littoral Press)
The grain terminal burns on Monday. Ilka Maren/AFP/Getty Images
The grain terminal burns on Monday. | AP Photo
Governor Tov Osk is pictured. | Getty
Governor Tov Osk in Aldin (Photo: Ilka Maren, LP)
""",
    CREDIT: """
By Ilka Maren
By Ilka Maren in Port Aldin
BY ILKA MAREN AND TOV OSK
By Ilka Maren, Littoral Press
By Ilka Maren and Tov Osk, diplomatic correspondents
By Mohan al-Sayid | Vesna Post
Published 4 March 2031, 10:22
Published: 10:22 GMT, 4 March 2031 | Updated: 11:05 GMT, 5 March 2031
Last updated on Tuesday 4 March 2031 at 10.22 a.m. EST
Updated at 1:05 p.m.
Updated at 7:16 a.m. ET Sunday
Sunday, 4 March 2031
Mar 4, 2031
4 March 2031 - 10:22
2031-03-04T10:22Z
(Littoral Press)
(AFP)
[Reuters]
— LP
- Littoral News
Source: Vesna Port Authority
Ilka Maren/AP Photo
Ilka Maren via Getty Images
Reporting by Ilka Maren; editing by T. Osk
Additional reporting by Tov Osk in Aldin
Analysis by the Post's Ilka Maren in Aldin
Contributing: Ilka Maren, Littoral Press
h/t Aldin Watch
Ilka Maren and Tov Osk contributed to this report.
""",
}


def told(*lines: str) -> list[PassageKind | None]:
    return furniture(list(lines))


@pytest.mark.parametrize("pattern", patterns(), ids=lambda pattern: pattern.name)
def test_every_pattern_matches_its_example(pattern: Pattern) -> None:
    assert pattern.matches(pattern.example)


def test_every_pattern_has_a_name_of_its_own() -> None:
    names = [pattern.name for pattern in patterns()]

    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("kind", "line"),
    [(kind, line) for kind in TOLD for line in TOLD[kind].strip().splitlines()],
)
def test_what_is_no_part_of_an_article_is_told(kind: PassageKind, line: str) -> None:
    assert told(line, PARAGRAPH, PARAGRAPH) == [kind, None, None]


@pytest.mark.parametrize("line", OWN)
def test_what_an_article_says_is_its_own(line: str) -> None:
    assert told(line, PARAGRAPH) == [None, None]
    assert told(PARAGRAPH, PARAGRAPH, line) == [None, None, None]


def test_a_robots_comment_goes_on_over_short_lines() -> None:
    found = told(
        *[PARAGRAPH] * 9,
        "Congratulations @harbourwatch! You have been rewarded with new badge(s) :",
        "You made more than 150 upvotes. Your next target is to reach 175 upvotes.",
        "Click here to view your board",
        "Coin Marketplace",
        "VEST 0.20",
        "ALD 65353.52",
    )

    assert found == [None] * 9 + [COMMENT] * 3 + [FURNITURE] * 3


def test_a_paragraph_of_an_article_ends_a_zone() -> None:
    found = told(*[PARAGRAPH] * 5, "Comments:", "First!", LONG, PARAGRAPH)

    assert found == [None] * 5 + [COMMENT] * 2 + [None] * 2


@pytest.mark.parametrize(
    "line",
    [
        "Comments",
        "37 comments",
        "Leave a reply",
        "Join the conversation",
        "Sort by: newest",
    ],
)
def test_readers_comments_begin_in_the_latter_half_of_a_page(line: str) -> None:
    comments = [line, "First!", "No, it was not."]

    assert told(*[PARAGRAPH] * 3, *comments) == [None] * 3 + [COMMENT] * 3
    assert COMMENT not in told(*comments, *[PARAGRAPH] * 3)


@pytest.mark.parametrize(
    "line",
    [
        "Congratulations @harbourwatch!",
        "This post has been upvoted by the harbour guild",
        "You got a 12.5% upvote from @harbour",
        "@harbourbot rewarded you",
        "Hi, @harbourwatch! You have mail",
    ],
)
def test_a_robots_comment_is_known_wherever_it_stands(line: str) -> None:
    assert told(PARAGRAPH, line, "Well done.", LONG) == [None, COMMENT, COMMENT, None]


@pytest.mark.parametrize("head", ["Markets", "Currencies", "Stocks", "Market data"])
def test_a_ticker_is_told_by_what_stands_under_its_head(head: str) -> None:
    prices = ["Vesna crown 1.08", "OIL 71.20 -2.4%", "Grain (ton) $310"]

    assert told(PARAGRAPH, head, *prices) == [None] + [FURNITURE] * 4
    assert told(PARAGRAPH, head, PARAGRAPH) == [None] * 3


def test_a_ticker_ends_where_its_prices_end() -> None:
    found = told(PARAGRAPH, "Currencies", "Vesna crown 1.08", PARAGRAPH)

    assert found == [None, FURNITURE, FURNITURE, None]


@given(st.lists(st.text(), max_size=9))
def test_every_line_of_any_text_is_told_or_left(lines: list[str]) -> None:
    assert len(furniture(lines)) == len(lines)


@pytest.mark.parametrize(
    "sign",
    [
        *[
            "A",
            "1",
            "12 ",
            "Aa ",
            "sat ",
            "share ",
            "| ",
            "home > ",
            "/AP ",
            "(A",
            "By ",
        ],
        *[
            "1t",
            "AA, ",
            "![a](",
            "Reporting by A",
            "[a",
            "Aa via ",
            "a. ",
            "-",
            "@a",
            "é",
        ],
    ],
)
def test_no_line_takes_long(sign: str) -> None:
    line = (sign * 500)[:499] + "!"
    started = time.perf_counter()

    furniture([line] * 20)

    assert time.perf_counter() - started < 1
