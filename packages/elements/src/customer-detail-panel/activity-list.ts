import type { Activity } from '@clientele/sdk'
import { html, nothing, type TemplateResult } from 'lit'
import { icon } from '../parts/icon.ts'
import { tell } from './activity-words.ts'
import type { PanelHost } from './panel-host.ts'

/** What happened, the newest first; the time keeps a lane of its own. */
export const timeline = (host: PanelHost, activities: readonly Activity[], time: 'date' | 'clock'): TemplateResult =>
  html`<ol class="timeline">
    ${activities.map((activity) => line(host, activity, time))}
  </ol>`

function line(host: PanelHost, activity: Activity, time: 'date' | 'clock'): TemplateResult {
  const { icon: picture, act, what, who, reason } = tell(host, activity)
  const { formats } = host.partTexts
  return html`<li>
    ${icon(picture)}
    <div>
      <strong>${act}</strong> ${what ? html`<bdi>${what}</bdi>` : nothing}
      <div class="muted"><bdi title=${activity.actor.email ?? nothing}>${who}</bdi></div>
      ${reason ? html`<div class="muted">${host.words('activity.reason', { reason })}</div>` : nothing}
    </div>
    <time datetime=${activity.at} title=${formats.moment(activity.at)}
      >${time === 'date' ? formats.date(activity.at) : formats.clock(activity.at)}</time
    >
  </li>`
}

/** The same by days. */
export function timelineByDay(host: PanelHost, activities: readonly Activity[]): TemplateResult[] {
  const days = Map.groupBy(activities, ({ at }) => new Date(at).toDateString())
  return [...days.values()].map(
    (ofDay) =>
      html`<section class="section">
        <header><h3>${dayName(host, ofDay[0]!.at)}</h3></header>
        ${timeline(host, ofDay, 'clock')}
      </section>`,
  )
}

function dayName(host: PanelHost, iso: string): string {
  const days = Math.round((new Date().setHours(0, 0, 0, 0) - new Date(iso).setHours(0, 0, 0, 0)) / 86_400_000)
  if (days === 0) return host.words('today')
  return days === 1 ? host.words('yesterday') : host.partTexts.formats.weekday(iso)
}
