import { buttonColors } from './brand-color.ts'
import { escape, markup, plain, say, type Sentence } from './say.ts'
import type { MailText, MailTexts } from './texts/mail-texts.ts'
import { directionOf, type MailLocale } from './texts/languages.ts'

/** The look of a mail: what it takes of the partner's brand. */
export type MailBrand = { name: string; logoUrl: string | null; color: string | undefined }
/** Where the button leads, and until when; `address` is undefined where the link is not to be shown. */
export type MailLink = { address: string | undefined; until: string }
export type MailParts = { text: MailText; texts: MailTexts; locale: MailLocale; brand: MailBrand; link: MailLink | undefined }

/** The subject: one line without a control character. */
export const subjectOf = ({ text }: MailParts) => plain(text.subject, 'ltr').replace(/\s+/g, ' ').trim()

/** The mail for those who read text. */
export function textOf({ text, texts, locale, brand, link }: MailParts) {
  const dir = directionOf(locale)
  const line = (sentence: Sentence) => plain(sentence, dir)
  const blocks = [
    ...text.lines.map(line),
    ...(text.facts ? [text.facts.map(([name, value]) => `${line(say`${name}`)}: ${line(say`${value}`)}`).join('\n')] : []),
    ...(text.button && link ? [`${text.button}: ${link.address ?? '—'}`, texts.once(link.until), texts.notYou] : []),
    `--\n${line(texts.from(brand.name))}`,
  ]
  return `${blocks.join('\n\n')}\n`
}

// Mail programs know tables and inline styles; those that know more show dark colours at night.
const night = `@media (prefers-color-scheme:dark){.ground{background:#121418!important}.sheet{background:#1b1e24!important;border-color:#2a2e36!important}.said,.said a{color:#dfe2e8!important}.quiet,.quiet a{color:#a2a8b3!important}}`
const font = `font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif`

/** The mail for those who read HTML. Nothing in it but our own words is taken as markup. */
export function htmlOf(parts: MailParts) {
  const { text, locale, brand } = parts
  const dir = directionOf(locale)
  const paragraph = (sentence: Sentence) => `<p class="said" style="margin:0 0 16px;color:#20242c">${markup(sentence)}</p>`
  const name = `<bdi>${escape(brand.name)}</bdi>`
  const logo = brand.logoUrl
    ? `<img src="${escape(brand.logoUrl)}" alt="" height="32" style="vertical-align:middle;margin-inline-end:10px"> `
    : ''
  return `<!doctype html>
<html lang="${locale}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escape(subjectOf(parts))}</title>
<style>${night}</style>
</head>
<body class="ground" style="margin:0;padding:0;background:#f5f6f8">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" dir="${dir}" class="ground" style="background:#f5f6f8"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="sheet" style="max-width:560px;background:#ffffff;border:1px solid #e2e5ea;border-radius:8px"><tr><td style="padding:32px;${font};font-size:15px;line-height:1.5;text-align:start">
<p class="said" style="margin:0 0 24px;font-size:17px;font-weight:600;color:#20242c">${logo}${name}</p>
${text.lines.map(paragraph).join('\n')}
${factsOf(parts)}${buttonOf(parts)}</td></tr></table>
<p class="quiet" style="${font};font-size:13px;line-height:1.5;color:#5a616e;margin:16px 0 0">${markup(parts.texts.from(brand.name))}</p>
</td></tr></table>
</body>
</html>
`
}

function factsOf({ text }: MailParts) {
  if (!text.facts) return ''
  const rows = text.facts.map(
    ([name, value]) =>
      `<tr><th scope="row" align="start" class="quiet" style="padding:4px 0;padding-inline-end:24px;font-weight:400;color:#5a616e;text-align:start">${escape(name)}</th><td class="said" style="padding:4px 0;color:#20242c">${markup(say`${value}`)}</td></tr>`,
  )
  return `<table cellpadding="0" cellspacing="0" style="font-size:15px">${rows.join('')}</table>\n`
}

function buttonOf({ text, texts, brand, link }: MailParts) {
  if (!text.button || !link) return ''
  const { color, on } = buttonColors(brand.color)
  const look = `display:inline-block;padding:11px 22px;border-radius:6px;background:${color};color:${on};font-weight:600;text-decoration:none`
  const quiet = (content: string) => `<p class="quiet" style="margin:0 0 8px;font-size:13px;color:#5a616e">${content}</p>`
  const button = link.address
    ? `<a href="${escape(link.address)}" style="${look}">${escape(text.button)}</a>`
    : `<span style="${look}">${escape(text.button)}</span>`
  const byHand = link.address
    ? quiet(
        `${escape(texts.byHand)}<br><a href="${escape(link.address)}" dir="ltr" style="color:#5a616e;word-break:break-all">${escape(link.address)}</a>`,
      )
    : ''
  return `<p style="margin:8px 0 24px">${button}</p>
${quiet(escape(texts.once(link.until)))}
${byHand}
${quiet(escape(texts.notYou))}
`
}
