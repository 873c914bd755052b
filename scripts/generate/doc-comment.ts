/** Lines of text as a doc comment, indented; nothing for no text. */
export function docComment(text: string, indent = ''): string {
  const lines = text.replaceAll('*/', '*\\/').trim().split('\n')
  if (lines[0] === '') return ''
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`
}
