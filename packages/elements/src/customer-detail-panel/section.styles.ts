import { css } from 'lit'

/** What stands in the sections: pairs, counts, cards, lists, the timeline. */
export const sectionStyles = css`
  .counts {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    border: 1px solid var(--_border);
    border-radius: var(--_radius-l);
    overflow: hidden;
  }
  .counts li {
    display: grid;
    border-inline-start: 1px solid var(--_border);
  }
  .counts li:first-child {
    border-inline-start: 0;
  }
  .counts button {
    padding: calc(var(--_u) * 2.5) calc(var(--_u) * 3);
    border: 0;
    background: none;
    color: var(--_text-2);
    text-align: start;
    cursor: pointer;
    outline-offset: -3px;
    border-radius: var(--_radius-l);
    min-inline-size: 0;
  }
  .counts button:hover {
    background: var(--_hover);
  }
  .counts b {
    display: block;
    font-size: var(--_size-xl);
    line-height: calc(var(--_u) * 6);
    font-weight: var(--_bold);
    color: var(--_text);
    font-variant-numeric: tabular-nums;
  }
  .counts li {
    position: relative;
  }
  .counts .flag {
    position: absolute;
    inset-block-start: 12px;
    inset-inline-end: 8px;
  }
  .section > header {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2);
    margin-block-end: calc(var(--_u) * 2.5);
    min-block-size: calc(var(--_u) * 6);
  }
  .section h3 {
    flex: 1;
    min-inline-size: 0;
    font-size: var(--_size-l);
    line-height: calc(var(--_u) * 6);
    font-weight: var(--_bold);
    overflow-wrap: anywhere;
  }
  .pairs {
    display: grid;
    grid-template-columns: minmax(96px, 136px) minmax(0, 1fr);
    gap: calc(var(--_u) * 2) calc(var(--_u) * 4);
  }
  .pairs dt {
    color: var(--_text-2);
  }
  .pairs dd {
    overflow-wrap: anywhere;
    min-inline-size: 0;
  }
  .pairs .truncate {
    white-space: normal;
  }
  .lines {
    white-space: pre-line;
  }
  .columns {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: calc(var(--_u) * 5);
  }
  .cards {
    display: grid;
    gap: calc(var(--_u) * 3);
  }
  .strong {
    font-weight: var(--_bold);
  }
  .card h4 {
    color: var(--_text-2);
    margin-block-end: var(--_u);
  }
  .card h4.second {
    margin-block-start: calc(var(--_u) * 3);
  }
  .card .overdue {
    color: var(--_danger-text);
  }
  .card .measure h4 {
    margin: 0;
    color: var(--_text);
    font-weight: var(--_medium);
  }
  .card .quantity {
    margin-block-start: calc(var(--_u) * 2);
  }
  .card .figure {
    font-size: var(--_size-xl);
    line-height: calc(var(--_u) * 6);
    font-weight: var(--_bold);
  }
  .card {
    border: 1px solid var(--_border);
    border-radius: var(--_radius-l);
    padding: calc(var(--_u) * 3.5) calc(var(--_u) * 4);
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .timeline li {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    gap: calc(var(--_u) * 3);
    padding-block-end: calc(var(--_u) * 4);
    position: relative;
  }
  .timeline li:last-child {
    padding-block-end: 0;
  }
  .timeline li::before {
    content: '';
    position: absolute;
    inset-block: 22px 0;
    inset-inline-start: 7.5px;
    inline-size: 1px;
    background: var(--_border);
  }
  .timeline li:last-child::before {
    display: none;
  }
  .timeline .icon {
    margin-block-start: 2px;
    color: var(--_text-2);
  }
  .timeline div {
    overflow-wrap: anywhere;
  }
  .timeline strong {
    font-weight: var(--_medium);
  }
  .timeline time {
    color: var(--_text-2);
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .rows li {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 4);
    min-block-size: calc(var(--_u) * 13);
    padding-block: calc(var(--_u) * 1.5);
    border-block-start: 1px solid var(--_line);
  }
  .rows li:first-child {
    border: 0;
  }
  .rows .what {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .rows .what > * {
    display: block;
  }
  .rows b {
    font-weight: var(--_medium);
  }
  .rows .end,
  .people .end {
    display: grid;
    justify-items: end;
    flex: none;
    max-inline-size: 50%;
    text-align: end;
  }
  .people .off :is(.avatar, b) {
    color: var(--_text-2);
  }
  .list-head {
    margin-block-end: calc(var(--_u) * 1.5);
    color: var(--_text-2);
  }
  .chart {
    display: grid;
    margin-block-start: calc(var(--_u) * 2);
    gap: 2px;
  }
  .chart .top {
    line-height: 1.2;
  }
  .chart svg {
    inline-size: 100%;
    block-size: 64px;
    overflow: visible;
  }
  .chart path {
    fill: none;
    vector-effect: non-scaling-stroke;
    stroke: var(--_border);
  }
  .chart .line {
    stroke: var(--_primary-text);
    stroke-width: 1.5px;
    stroke-linejoin: round;
  }
  .chart figcaption {
    display: flex;
    justify-content: space-between;
  }
  .figures {
    max-block-size: 240px;
    overflow: auto;
    margin-block-start: calc(var(--_u) * 2);
  }
  .figures table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .figures :is(th, td) {
    padding-block: calc(var(--_u) * 1.25);
    font-weight: inherit;
    text-align: start;
    border-block-start: 1px solid var(--_line);
  }
  .figures :is(th, td):last-child {
    text-align: end;
  }
  .figures thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_bg);
    color: var(--_text-2);
    border: 0;
  }
  .input.select {
    inline-size: auto;
    max-inline-size: 100%;
    padding-inline: calc(var(--_u) * 2);
    min-inline-size: 0;
  }
  .pairs .input.select {
    inline-size: min(260px, 100%);
  }
  .state.small {
    padding: calc(var(--_u) * 5);
    border: 1px dashed var(--_border);
    border-radius: var(--_radius-l);
  }
  .state.small strong {
    font-size: var(--_size);
  }
  code {
    font-family: ui-monospace, monospace;
    overflow-wrap: anywhere;
    user-select: all;
  }
  .copy {
    inline-size: 24px;
    block-size: 24px;
  }
  .people li {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 3);
    min-block-size: calc(var(--_u) * 13);
    padding-block: calc(var(--_u) * 1.5);
    border-block-start: 1px solid var(--_line);
  }
  .people li:first-child {
    border: 0;
  }
  .people .who {
    flex: 1;
    min-inline-size: 0;
    line-height: calc(var(--_u) * 4.75);
  }
  .people .who > * {
    display: flex;
  }
  .people .who b {
    font-weight: var(--_medium);
  }
  .people .who span {
    color: var(--_text-2);
  }
  .list-foot {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_u) * 3);
    padding-block-start: calc(var(--_u) * 3);
    border-block-start: 1px solid var(--_line);
  }
  .list-foot .link {
    min-block-size: 24px;
  }
  .list-foot .error {
    color: var(--_danger-text);
  }
  .notice.stale {
    align-items: center;
  }
  .bones.late {
    animation: clientele-late 0s 300ms backwards;
  }
  @keyframes clientele-late {
    from {
      visibility: hidden;
    }
  }
  .bone-line {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 4);
    min-block-size: calc(var(--_u) * 7);
  }
  .bone-line .bone {
    inline-size: 96px;
  }
  .bone-line .bone.wide {
    inline-size: 220px;
  }
  .bone.square {
    inline-size: 40px;
    block-size: 40px;
    border-radius: min(var(--_radius), 10px);
  }
  .panel-head .bone-line {
    flex-direction: column;
    align-items: start;
    gap: calc(var(--_u) * 2.5);
  }
  .counts-bones {
    block-size: calc(var(--_u) * 16.5);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-l);
  }
  @container clientele (inline-size < 480px) {
    .counts {
      grid-template-columns: 1fr 1fr;
    }
    .counts li:nth-child(3) {
      border-inline-start: 0;
    }
    .counts li:nth-child(n + 3) {
      border-block-start: 1px solid var(--_border);
    }
    .columns {
      grid-template-columns: 1fr;
    }
    .pairs {
      grid-template-columns: 104px minmax(0, 1fr);
    }
  }
`
