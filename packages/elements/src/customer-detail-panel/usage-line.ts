import { html, svg, type TemplateResult } from 'lit'
import type { UsageMetric } from '@clientele/sdk'
import type { PanelHost } from './panel-host.ts'

const width = 100
const height = 40

/** One measure over time: its name, what it comes to, and a line from zero; or the same as a table. */
export function usageLine(host: PanelHost, metric: UsageMetric, name: string, asTable: boolean, toggle: () => void): TemplateResult {
  const { points, total } = metric
  const figure = amountOf(host, metric, total)
  return html`<div class="row measure">
      <h4 class="grow">${name}</h4>
      <button
        type="button"
        class="link"
        aria-pressed=${String(asTable)}
        aria-label=${host.words(asTable ? 'usage.lineOf' : 'usage.tableOf', { name })}
        @click=${toggle}
      >
        ${host.words(asTable ? 'usage.line' : 'usage.table')}
      </button>
    </div>
    <div class="figure num"><bdi>${figure}</bdi></div>
    ${points.length === 0 ? html`<p class="muted">${host.words('usage.none')}</p>` : asTable ? table(host, metric, name) : line(host, metric, name, figure)}`
}

function line(host: PanelHost, metric: UsageMetric, name: string, figure: string): TemplateResult {
  const { points } = metric
  const { formats } = host.partTexts
  const [first, last] = [points[0]!, points.at(-1)!]
  const highest = Math.max(...points.map(({ value }) => value))
  const label = host.words('usage.told', {
    ...{ name, total: figure, from: formats.day(first.day), to: formats.day(last.day) },
    ...{ start: amountOf(host, metric, first.value), end: amountOf(host, metric, last.value), highest: amountOf(host, metric, highest) },
  })
  // A chart runs from left to right whatever way the text runs.
  return html`<figure class="chart" dir="ltr">
    <span class="top muted num" aria-hidden="true">${amountOf(host, metric, highest)}</span>
    <svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img" aria-label=${label}>
      ${svg`<path class="zero" d="M0 ${height}H${width}" /><path class="line" d=${pathOf(points, highest)} />`}
    </svg>
    <figcaption class="muted num" aria-hidden="true">
      <span>${formats.day(first.day)}</span><span>${formats.day(last.day)}</span>
    </figcaption>
  </figure>`
}

const table = (host: PanelHost, metric: UsageMetric, name: string): TemplateResult =>
  html`<div class="figures" tabindex="0" role="region" aria-label=${name}>
    <table>
      <caption class="visually-hidden">
        ${name}
      </caption>
      <thead>
        <tr>
          <th scope="col">${host.words('usage.day')}</th>
          <th scope="col">${metric.unit ?? host.words('usage.amount')}</th>
        </tr>
      </thead>
      <tbody>
        ${metric.points.map(
          ({ day, value }) =>
            html`<tr>
              <th scope="row">${host.partTexts.formats.day(day)}</th>
              <td class="num">${host.partTexts.formats.number(value)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`

const amountOf = (host: PanelHost, { unit }: UsageMetric, value: number): string =>
  [host.partTexts.formats.number(value), unit].filter(Boolean).join('\u00a0')

/** The line through the days, each at its place in time; a single one is drawn across. */
export function pathOf(points: readonly { day: string; value: number }[], highest: number): string {
  const at = points.map(({ day }) => Date.parse(day))
  const [from, to] = [at[0]!, at.at(-1)!]
  const x = (index: number) => round(to === from ? 0 : ((at[index]! - from) / (to - from)) * width)
  const y = (value: number) => round(height - (highest > 0 ? (value / highest) * (height - 2) : 0))
  const steps = points.map(({ value }, index) => `${index === 0 ? 'M' : 'L'}${x(index)} ${y(value)}`)
  return steps.join('') + (points.length === 1 ? `H${width}` : '')
}

const round = (value: number) => Math.round(value * 100) / 100
