// Makes the templates of Lit smaller: what is white space in HTML becomes one space, style sheets are minified.
// Only where the file that comes of it is not hydrated: the server's templates have to be the client's, letter by letter.
import { transform } from 'esbuild'
import ts from 'typescript'
import type { Plugin } from 'vite'

type Chunk = ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail | ts.NoSubstitutionTemplateLiteral

const chunksOf = (template: ts.TemplateLiteral): Chunk[] =>
  ts.isNoSubstitutionTemplateLiteral(template) ? [template] : [template.head, ...template.templateSpans.map(({ literal }) => literal)]

/** Where the letters of a chunk begin and end, without the signs around them. */
const insideOf = (chunk: Chunk, source: ts.SourceFile): [start: number, end: number] => [
  chunk.getStart(source) + 1,
  chunk.end - (ts.isTemplateHead(chunk) || ts.isTemplateMiddle(chunk) ? 2 : 1),
]

const tagOf = (node: ts.Node): string | undefined =>
  ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag) ? node.tag.text : undefined

const squeeze = (text: string): string => text.replace(/\s+/g, ' ')

const minifyCss = async (text: string): Promise<string> =>
  (await transform(text, { loader: 'css', minify: true, target: 'esnext' })).code.trim()

/** The same program with smaller templates. */
export async function minifyTemplates(code: string): Promise<string> {
  const source = ts.createSourceFile('file.ts', code, ts.ScriptTarget.Latest, true)
  const changes: [start: number, end: number, text: Promise<string> | string][] = []
  const visit = (node: ts.Node): void => {
    const tag = tagOf(node)
    if (tag === 'html' || tag === 'svg' || tag === 'css') {
      const { template } = node as ts.TaggedTemplateExpression
      for (const chunk of chunksOf(template)) {
        const [start, end] = insideOf(chunk, source)
        const text = code.slice(start, end)
        const whole = tag === 'css' && ts.isNoSubstitutionTemplateLiteral(template) && !text.includes('\\')
        changes.push([start, end, whole ? minifyCss(text) : squeeze(text)])
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  let at = 0
  let made = ''
  for (const [start, end, text] of changes.sort(([a], [b]) => a - b)) {
    made += code.slice(at, start) + (await text)
    at = end
  }
  return made + code.slice(at)
}

export const minifiedTemplates = (): Plugin => ({
  name: 'minified-templates',
  enforce: 'pre',
  transform: {
    filter: { id: /packages\/elements\/src\/.+\.ts$/ },
    handler: async (code) => ({ code: await minifyTemplates(code), map: null }),
  },
})
