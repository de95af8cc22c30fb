"""Ordinals."""
from factcheck.mentions.context import Context
from factcheck.mentions.mention import Mention
from factcheck.mentions.tokens import Tokens
def recognize(tokens: Tokens, context: Context) -> list[Mention]:
    return []
