import keyword
from keyword import iskeyword

print(keyword.kwlist, keyword.softkwlist, iskeyword("for"), iskeyword("four"), keyword.issoftkeyword("match"), iskeyword("None"))
