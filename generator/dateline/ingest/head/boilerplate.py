"""What news sites put around and between the paragraphs of an article.

Each pattern has to hold for a whole line: a line that merely begins like one is part of the report.
"""

from __future__ import annotations

import re

_LONGEST = 400
_SITE = r"(?:facebook|twitter|x|whatsapp|telegram|linkedin|instagram|pinterest|reddit|youtube|messenger|email|e-mail|mail|print|tumblr|flipboard|google news|tiktok|vk|viber|threads|bluesky|copy(?: link)?|link|sms|pocket|rss)"
_THIS = r"(?:this|the|our|your|these|that)"
_PIECE = r"(?:article|story|stories|post|page|report|news|video|link|content|piece|item)"
# Labels: the line is this and nothing else, or this with a list or a title behind a colon.
_LABELS = (
    r"advertis(?:e)?ments?(?: - scroll to continue)?|ads?|sponsored(?: content)?|promoted(?: content)?|paid post",
    r"(?:story|article|content|report) continues (?:below|after)(?: (?:the )?(?:ad(?:vertisement)?|video|photo|this))?",
    r"continue reading(?: below)?|scroll (?:down )?(?:to|for) .{0,40}|keep reading|read full (?:story|article)",
    rf"share(?: {_THIS}(?: {_PIECE})?)?(?: (?:on|via|with|to) .{{0,80}})?|shares?|[0-9.,k]+ shares?",
    rf"(?:share|tweet|pin|save|print|email|bookmark|follow|like|comment|copy link|listen)(?:[ ,|/•·]+(?:on |to |with )?{_SITE})*",
    rf"{_SITE}(?:[ ,|/•·]+{_SITE})*",
    r"(?:comments?|leave a (?:comment|reply)|(?:no|view|show|hide|load|add|post|see)(?: all| more| a| your)? comments?|[0-9,]+ comments?|join the (?:conversation|discussion)|comments? (?:are )?(?:off|closed|disabled)(?: .{0,40})?|comments? ?\([0-9]+\))",
    r"skip to (?:main )?content|skip navigation|menu|search|home|back to top|top|next|previous|previous article|next article|close|open|loading\W*|log ?in|sign ?in|register|subscribe|sign ?up|newsletters?",
    r"recommended(?: (?:for you|stories|videos?|reading))?|trending(?: (?:now|stories|topics))?|most (?:read|popular|viewed|shared|commented)(?: .{0,30})?|popular(?: (?:now|stories|posts))?|latest (?:news|stories|headlines|videos?|updates)|top stories|editors?[’']s? (?:picks?|choice)|you (?:may|might) (?:also )?(?:like|be interested in).{0,40}|what to read next|up next|more stories|more news|other stories|in case you missed it",
    r"(?:[0-9]{1,3}|one|two|three)[ -]min(?:ute)?s?(?: |-)?read|reading time:? .{1,20}|estimated read(?:ing)? time.{0,20}|listen to (?:this )?(?:article|story).{0,30}|play video|watch now|view gallery|view (?:all|more) photos|photo gallery|gallery|enlarge(?: this)?(?: image)?|image [0-9]+ of [0-9]+|[0-9]+ of [0-9]+|toggle caption|hide caption|show caption|transcript",
    r"for immediate release|(?:press|news|media) release|our standards:.{0,80}",
    r"accept(?: all)?(?: cookies)?|cookie (?:policy|settings|notice)|privacy(?: policy| notice)?|terms(?: (?:of (?:use|service)|and conditions|& conditions))?|contact(?: us)?|about(?: us)?|careers|sitemap|site map|help|faqs?",
)
# Labels that a title, a list of topics or an address may follow.
_LED = (
    r"(?:tags?|topics?|keywords?|filed under|categor(?:y|ies)|labels?|sections?|more (?:on|about)|explore more|in this article|article tags)\s*:\s+.{1,200}",
    r"(?:filed under|posted in|more (?:on|about)|explore more)\s+[^.]{1,120}",
    r"(?:read (?:more|also|next)|also read|see (?:also|more)|watch(?: also)?|related(?: (?:stories|stor(?:y|ies)|articles?|news|content|coverage|topics|posts?|links?|video|reading))?|don[’']t miss|listen|more|must read|recommended|further reading|in pictures|explained|you may also like|also in the news|read|click|link|go deeper)\s*(?::|>{1,2}|»|→|\|)\s*.{1,200}",
    r"(?:read|see|click|tap) (?:here|more|the full).{0,80}",
    r"(?:related|more|other|similar|latest) (?:stor(?:y|ies)|articles?|news|coverage|posts?|content|links?|from|on|in|videos?)(?: (?:from|on|in|about|this|of|by) [^.]{0,60})?:?",
)
# Sentences that a site puts around its articles.
_SENTENCES = (
    r"(?:subscribe|sign ?up|register|log ?in|sign ?in|join)(?: (?:to|for|now|today|here|free|with|our|us|up)\b.{0,250}|[!.])",
    r"(?:follow|like|join|find|connect with|reach) (?:us|our|me|him|her|the author|@\w+|[A-Z][\w. ]{1,40})\s?(?:on|at|in|via)\s+(?:the )?(?:our )?(?:social|facebook|twitter|x|instagram|telegram|whatsapp|youtube|linkedin|google|tiktok|threads|bluesky).{0,160}",
    r"(?:download|get|install|try) (?:the|our)\b.{0,80}\b(?:app|newsletter|alerts?|inbox|briefing|updates)\b.{0,80}",
    r"(?:get|receive|stay|have|want|never miss|keep up|be the first).{0,120}\b(?:inbox|newsletter|notifications?|up[ -]to[ -]date with|push alerts|breaking news alerts)\b.{0,80}",
    r"(?:click|tap|press|visit|go) (?:here|on|the)\b.{0,40}\b(?:to|for)\b (?:read|subscribe|sign|join|see|more|view|get|download|watch|share|donate|listen|our|follow).{0,120}",
    r"(?:(?:©|\(c\)|copyright).{0,120})?all rights (?:are )?reserved.{0,250}|.{0,150}\ball rights reserved\.?",
    r"(?:this|the) (?:material|content|article|story|report) (?:may|must|should|can) ?not be (?:published|reproduced|copied|broadcast|redistributed|used).{0,250}",
    r"(?:reproduction|republication|redistribution|copying) .{0,100}\b(?:is (?:strictly )?(?:prohibited|forbidden)|without (?:\w+ ){0,3}(?:permission|consent))\b[^.]{0,100}\.?",
    r"this (?:article|story|piece|post|report|content|essay|interview|text|material|commentary|press release) (?:(?:was|is|has been|were|first|originally|also)\s+){1,4}(?:appeared|published|posted|produced|republished|reproduced|syndicated|provided|translated|updated|written|distributed|reprinted|generated|auto-generated|edited|sourced|released)\b.{0,300}",
    r"(?:this|the) (?:article|story|post|piece) (?:originally |first )+appeared .{0,200}",
    r"(?:originally|first) published (?:by|at|on|in|as) [^,.]{2,80}\.?|republished (?:from|with|by|under) [^,]{2,120}",
    r"(?:available under|licen[cs]ed under|published under|this (?:work|text) is (?:licen[cs]ed|available|published) under).{0,200}",
    r"(?:we|this (?:site|website|page)|our (?:site|website)) (?:and our partners )?uses? cookies.{0,350}|by (?:continuing|clicking|using|signing up|browsing|subscribing).{0,100}\b(?:you (?:agree|accept|consent|acknowledge)|cookies)\b.{0,250}",
    r"(?:please )?(?:enable|turn on|allow) (?:javascript|cookies).{0,150}|(?:your|this) browser (?:does not|doesn[’']t) support.{0,150}|javascript (?:is|must|has).{0,120}",
    r"(?:do you have|have you got|got|have) (?:a|any) (?:story|tip|news tip|comments?|feedback|questions?|news)\b.{0,200}",
    r"(?:email|contact|write to|reach|send) (?:us|the (?:author|writer|reporter|editor)|your|tips)\b.{0,40}(?:@|\bat\b|here).{0,120}",
    r"(?:support (?:our|us|independent|local|quality|free)\b|donate to|become a (?:member|subscriber|supporter)|help us|if you (?:like|enjoy|value|appreciate)).{0,60}\b(?:independent|journalism|donate|donation|membership|reporting|member|subscriber)\b.{0,200}",
    r"(?:views|opinions) expressed (?:in this|here|are|by (?:the )?authors?)\b.{0,300}|the (?:views|opinions) (?:and \w+ )?expressed (?:in this|on this|here|are|by (?:the )?authors?|by contributors)\b.{0,300}",
    r"\(?(?:except for the headline, )?(?:this|the) (?:story|article|report|copy) (?:has )?not been (?:edited|created).{0,200}|\(?(?:only|except for) the headline.{0,250}",
    r"(?:for more(?!\s+than)|to read more|to see more|for the latest|for all the latest|find out more|learn more)\b.{0,60}\b(?:news|stories|coverage|visit|click|follow|download|subscribe|here|our)\b.{0,150}",
    r"(?:disclaimer|editor[’']?s? note on sources)\s*:.{0,350}",
    r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+|@\w{2,30}|#\w+(?:[ ,]+#\w+)*",
)
_LABEL = re.compile(rf"[\W_]{{0,4}}(?:{'|'.join(_LABELS)})[\W_]{{0,4}}", re.IGNORECASE)
_LED_BY = re.compile(rf"[\W_]{{0,4}}(?:{'|'.join(_LED)})", re.IGNORECASE)
_SENTENCE = re.compile(rf"[\W_]{{0,4}}(?:{'|'.join(_SENTENCES)})", re.IGNORECASE)
_CRUMBS = re.compile(r"[\w&' ]{2,30}(?:\s*[>›»]\s*[\w&' ,]{2,60}){1,5}")
_LIST_LABEL = re.compile(
    r"[\W_]{0,4}(?:(?:related|more|other|similar|latest|recommended|most|top|popular|trending)(?: (?:stor(?:y|ies)|articles?|news"
    r"|coverage|posts?|content|links?|read|popular|viewed|headlines|reading|topics))?(?: (?:from|on) .{0,40})?|read (?:more|also|next)"
    r"|also read|see also|you (?:may|might) (?:also )?like|don[’']t miss|what to read next|up next|tags|topics)\s*[:>»]*",
    re.IGNORECASE,
)
_HAS_WORD = re.compile(r"[^\W_]")


def is_boilerplate(words: str) -> bool:
    """Whether a line is the site's and not the article's."""
    if not _HAS_WORD.search(words):
        return True
    if len(words) > _LONGEST:
        return False
    return bool(
        _LABEL.fullmatch(words)
        or _LED_BY.fullmatch(words)
        or _SENTENCE.fullmatch(words)
        or _CRUMBS.fullmatch(words)
    )


def opens_list(words: str) -> bool:
    """Whether the titles of other articles may follow a line ("Related stories")."""
    return len(words) <= 80 and bool(_LIST_LABEL.fullmatch(words))
