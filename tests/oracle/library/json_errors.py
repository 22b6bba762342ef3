import json

wrong = ["", " ", "{", "[", "[1", "[1,", "[1,]", "[1 2]", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{a:1}", "{'a':1}",
         "{\"a\" 1}", "\"abc", "\"a\\x\"", "\"a\\u12\"", "\"a\\u12xy\"", "\"a\nb\"", "01", "1.", ".5", "+1", "-", "1e", "tru", "nul", "True",
         "[1] 2", "1 2", "nan", "{\"a\":1 \"b\":2}", "[\n1,\n2\n3]", "\ufeff1", "\"\\", "\"\\u", "-Inf", "[,1]", "{,}", "{1:2}", "\"a\x00\"",
         "\"\\ud83d\\u12\"", "\"\\ud83dx\"", "--1", "1.5.5", "[1}", "{\"a\":]}", "/*x*/1", "\"\\ud800\\", "\"\\ud800\\n\""]
for text in wrong:
    try:
        print(repr(text), repr(json.loads(text)))
    except json.JSONDecodeError as error:
        print(repr(text), error, error.pos, error.lineno, error.colno, error.msg)
for value in (None, 3, ["a"]):
    try:
        json.loads(value)
    except TypeError as error:
        print(error)
try:
    json.loads("[1, oops]")
except ValueError as error:
    kept = error
print(type(kept).__module__, isinstance(kept, json.decoder.JSONDecodeError))
json.loads('{"a": }')
