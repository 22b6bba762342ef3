# With a cause.
def parse(text):
    try:
        return int(text)
    except ValueError as error:
        raise RuntimeError(f'no number: {text!r}') from error


values = [parse('1')]
values.append(parse('x'))
