"""What news sites put around a story: a table of patterns, with lines that each must and must not take."""

import re

from timeline.intake.boilerplate_rule import Rule, Where, line_pattern

_SITES = (
    r"(?:twitter|x|facebook|instagram|telegram|whatsapp|youtube|linkedin|google news|tiktok|threads"
    r"|bluesky|mastodon"
    r"|apple news|reddit|flipboard)"
)
_COPY = r"(?:story|article|report|copy|content|post|piece|text|material|dispatch|item|news)"
_MADE = (
    r"(?:publish|generat|edit|modif|alter|chang|syndicat|receiv|suppl|provid|creat|translat|verif"
    r"|aggregat|republish)\w*"
)
_DESK = (
    r"(?:feeds?|wires?|agenc(?:y|ies)|staff|headlines?|newsroom|editors?|team|syndicat\w*|auto-?generated"
    r"|permission)"
)


RULES = (
    Rule(
        "syndication notice",
        Where.LINE,
        line_pattern(
            rf"[(\[*]*(?:disclaimer:? *)?(?:this|the (?:above|following)|except for the headline,? this)"
            rf"(?: \S+){{0,6}}? {_COPY}\b(?=.*\b{_MADE}\b)(?=.*\b{_DESK}\b).*"
        ),
        (
            "(This report comes straight from an agency feed and has not been edited by our staff.)",
            "This story was auto-generated from a wire service; only the headline has been changed.",
            "Disclaimer: This content is provided by a syndicated feed without changes.",
        ),
        (
            "This story of loss began on Friday, when the ferry sank.",
            "The report was published by the ministry on Tuesday.",
            "This week the agency changed its rules.",
        ),
    ),
    Rule(
        "newsletter",
        Where.LINE,
        line_pattern(
            r"(?:[^.?!]{1,80}[?!:.] )?(?:please )?(?:sign up|subscribe|register|get|click here)\b"
            r".*\b(?:newsletters?|inbox|e-?mail alerts?|briefing|daily digest|notifications|push alerts)\b.*"
        ),
        (
            "Sign up here for our weekly newsletter.",
            "Like what you read? Subscribe to the Harbour Briefing, sent out every Monday.",
            "Get the main stories in your inbox each morning.",
        ),
        (
            "Voters could sign up until Friday, the commission said.",
            "The senator will get a briefing on Monday.",
        ),
        most_words=35,
    ),
    Rule(
        "call to subscribe or give",
        Where.LINE,
        line_pattern(
            r"(?:subscribe|sign in|log in|register|donate|become a (?:member|subscriber)|support (?:our"
            r"|us|independent)"
            r"|join (?:our|us|the conversation)|download (?:our|the) app|already a subscriber)\b.*"
        ),
        (
            "Subscribe now for full access.",
            "Support our journalism with a gift.",
            "Join the conversation in the comments.",
        ),
        ("Supporters joined the march on Sunday.", "Donors pledged two billion euros."),
        most_words=18,
    ),
    Rule(
        "call to follow",
        Where.LINE,
        line_pattern(
            r"(?:[^.?!]{1,60}[?!.:] )?(?:you can )?(?:follow|like|join|find|connect with|tweet|contact"
            r"|reach)\b[^.]{0,60}"
            rf"(?:@\w+|\b(?:on|via) {_SITES}\b).*"
        ),
        (
            "Follow us on Facebook and Instagram.",
            "Follow Ana Brandt on Twitter: @brandt_ana",
            "Find us on YouTube",
        ),
        (
            "He asked followers on Twitter to stay calm after the blast on Friday.",
            "Police follow the case closely.",
        ),
        most_words=25,
    ),
    Rule(
        "pointer to other stories",
        Where.LINE,
        line_pattern(
            r"[-*•>▶►| ]*(?:(?:also )?(?:read|see|watch|listen)|related|explainer|live|gallery"
            r"|in pictures|opinion|more)"
            r"(?: (?:also|more|next|too|here|this|stories|articles|coverage|on this|about this"
            r"|on this story)){0,2}"
            r" ?[:|►>»].*"
        ),
        (
            "Read more: How the strait was closed",
            "RELATED: Five questions on the vote",
            "Also read | What the treaty says",
        ),
        (
            "More than 30 people: that was the first count.",
            "See the minister said: no.",
            "Read the treaty again: that was his advice to the deputies who had gathered for the vote.",
        ),
        most_words=16,
    ),
    Rule(
        "page furniture",
        Where.LINE,
        line_pattern(
            r"[-–—*#|\[( ]*(?:read (?:more|next|also|full story|on)|see also|related (?:articles|stories"
            r"|topics|content)"
            r"|more (?:on this story|stories|from .{1,40})|most (?:read|popular|viewed)|advertisement"
            r"|advertising"
            r"|sponsored(?: content)?|continue reading(?: below)?|(?:story"
            r"|article) continues(?: below)?.{0,40}"
            r"|recommended(?: for you)?|you may (?:also )?like.{0,30}|don't miss|trending(?: now)?"
            r"|top stories|share"
            r"|share (?:this|on|via) .{1,30}|print(?: this (?:page|article))?|e-?mail(?: this)?|tweet"
            r"|comments?(?: \(\d+\))?"
            r"|leave a comment|view comments|save|bookmark|back to top|load more|show more|skip (?:to"
            r"|past) .{1,40}"
            r"|watch(?: live| now)?|listen(?: to this article)?|(?:\d+|one|two|three"
            r"|five)[- ]min(?:ute)?s?(?: read)?"
            r"|tags?:.*|topics?:.*|filed under.*|keywords:.*)[-–—*#|\]). ]*"
        ),
        ("ADVERTISEMENT", "Story continues below", "Read more", "Tags: elections, budget", "3 min read"),
        (
            "Advertisement spending fell in May.",
            "Comments by the minister were withdrawn.",
            "Three minutes later the tower fell.",
        ),
        most_words=14,
    ),
    Rule(
        "copyright",
        Where.LINE,
        line_pattern(
            r"[( ]*(?:(?:copyright|©|\(c\)|c\.) *(?:©|\(c\))? *(?:by )?(?:19|20)\d\d\b.*|©.*"
            r"|copyright (?:©|\(c\)|by\b).*"
            r"|.{0,60}\ball rights reserved\b.*|copyright [^.]{1,60}\.?)"
        ),
        (
            "© 2031 The Quayside Courier. Reproduction needs permission.",
            "(c) 1987 Halden Press",
            "Copyright 2011 by Halden Press",
            "All rights reserved.",
        ),
        (
            "Copyright was the subject of the talks, which opened in Geneva on Monday and go on until Friday.",
            "He held the rights reserved for citizens.",
        ),
        most_words=40,
    ),
    Rule(
        "terms of use",
        Where.LINE,
        line_pattern(
            r"(?:this|our|the|these|any|for|by) .*\b(?:may not be (?:published|reproduced|copied"
            r"|redistributed)"
            r"|(?:terms (?:of use|and conditions|of service)|privacy policy|cookie policy)|uses cookies"
            r"|trust principles|not responsible for the content|redistribution).*|our standards:.*"
        ),
        (
            "This material may not be published, rewritten or redistributed.",
            "By using this site you accept our terms of use.",
            "This site uses cookies.",
        ),
        ("This land may not be sold, the court ruled on Thursday.", "The policy was published on Monday."),
        most_words=60,
    ),
    Rule(
        "who wrote it",
        Where.LINE,
        re.compile(
            r"[(\[_ ]*(?:(?:[Aa]dditional |[Ff]urther )?(?:[Rr]eporting|[Ww]riting|[Ee]diting"
            r"|[Tt]ranslation|[Gg]raphics"
            r"|[Rr]esearch|[Cc]ompiled|[Ww]ritten|[Ee]dited|[Tt]ranslated|[Rr]eported)"
            r"(?: and (?:[Ww]riting|[Rr]eporting|[Ee]diting))?(?: in [A-Z]\w+)? by:? [A-Z].*"
            r"|.{3,90} contributed (?:to this (?:report|story|article)|reporting)\b.*"
            r"|(?:With|with) (?:inputs?|files|reporting) from .*)"
        ),
        (
            "(Reporting by Ada Lund in Oslo; Editing by Piet Maas)",
            "Additional reporting by Ada Lund",
            "Writing by P. Maas; editing by A. Lund",
            "Ada Lund in Oslo contributed to this report.",
            "With inputs from agencies",
        ),
        (
            "Reporting by the newspaper led to the arrests on Friday.",
            "The edited tape was released on Monday.",
        ),
        most_words=45,
    ),
    Rule(
        "byline",
        Where.LINE,
        re.compile(
            r"(?:By|BY|From|FROM) (?:[A-Z][\w.'’-]*(?:(?: and | AND |, | & | )(?=[A-Z])|(?: in "
            r"| IN )(?=[A-Z])|\b)){2,9}"
            r"(?:, (?:[\w']+ ){0,3}(?:[Cc]orrespondent|[Ee]ditor|[Ww]riter|[Rr]eporter|[Pp]ress))?\.?"
        ),
        (
            "By Ada Lund",
            "By ADA LUND and PIET MAAS",
            "By Ada Lund in Oslo",
            "By Ada Lund, Foreign Correspondent",
        ),
        (
            "By Friday the rebels held the port.",
            "By dawn.",
            "By the way",
            "From Monday trains will run again.",
        ),
        most_words=12,
    ),
    Rule(
        "photo credit",
        Where.LINE,
        re.compile(
            r"[(\[ ]*(?:(?:[Ff]ile )?(?:[Pp]hoto|PHOTO|[Pp]hotograph|[Ii]mage|[Pp]icture|[Vv]ideo"
            r"|[Ii]llustration|[Cc]redit)s?"
            r"(?: (?:by|courtesy|credit|source|from|supplied)\b:?|:).*|.{0,60}(?:/"
            r"|\bvia )(?:Getty(?: Images)?|AFP|AP|Reuters|EPA)"
            r"(?:/.{0,30})?[)\]. ]*|(?:File|FILE) (?:photo|picture|image)\.?.{0,80})"
        ),
        (
            "Photo: Ada Lund/Halden Press",
            "Image credit: Halden Press",
            "Ada Lund/Getty Images",
            "Photo by Ada Lund",
        ),
        (
            "Photographs of the site were shown on Friday.",
            "Video from the scene showed smoke rising on Tuesday over the harbour, where three ships were on fire.",
        ),
        most_words=16,
    ),
    Rule(
        "note on a correction",
        Where.LINE,
        line_pattern(
            r"[(\[]+ *(?:this (?:version|story|article|dispatch|item) .{0,40})?(?:corrects?|adds?"
            r"|updates?|recasts?|refiles?"
            r"|repeats?|clarifies|fixes|removes?|rewrites|restores|changes|amends|updated|corrected|eds"
            r"|editors?'?s?'? note)\b"
            r"[^()]*(?:\([^()]*\)[^()]*)*[)\]]+"
        ),
        (
            "(Corrects second paragraph to say that the vote was on May 4)",
            "(Adds quotes, background)",
            "[Editor's note: the figures were checked again]",
        ),
        ("Corrects itself the market, he said.", "(Updates follow.) The talks ended on Friday."),
        most_words=80,
    ),
    Rule(
        "end mark",
        Where.LAST_LINE,
        re.compile(
            r"[-–—*#_=~. ]*(?:[(\[]? ?(?:[A-Z]{2,8}(?:[/ -][A-Z]{2,8}){0,3}|Reuters|Xinhua|Enditem"
            r"|[Ee]nds?|ENDS?|MORE|30|0) ?[)\]]?)?"
            r"[-–—*#_=~. ]*"
        ),
        ("HPS", "(HPS/LND)", "-- ENDS --", "###", "-0-"),
        ("The end", "Oslo waits."),
        most_words=4,
    ),
    Rule(
        "agency's sign-off",
        Where.TAIL,
        re.compile(
            r"(?<=[.!?\"”’')]) *[-–—]* *(?:\((?:[A-Z]{2,8}(?:[/, -]+[A-Z]{2,8}){0,3}|Reuters|Xinhua"
            r"|Bloomberg|Enditem|ends?"
            r"|(?:[Ww]ith )?(?:[Aa]gencies|[Aa]gency inputs?|[Ii]nputs? from [\w ]{2,30})"
            r"|(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Aa]dditional reporting) by [^()]{3,200})\)|Enditem"
            r"|ENDS)\Z"
        ),
        (
            "The port will open again. (HPS)",
            'He said: "We go on." (HPS/LND)',
            "Nobody was hurt. (Reporting by Ada Lund; Editing by Piet Maas)",
        ),
        ("It was the work of the League (LND) alone", "They met again in May. (He did not come.)"),
        most_words=10_000,
    ),
)
