import { css } from 'lit'

/** How a customer's facts look: status, risk, money, monograms, badges. Shape and word, never a colour alone. */
export const facts = css`
  .status {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_u) * 2);
    white-space: nowrap;
    min-inline-size: 0;
    vertical-align: bottom;
  }
  .status::before {
    content: '';
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    flex: none;
    background: currentColor;
    color: var(--_text-2);
  }
  .status.good::before {
    color: var(--_success-mark);
  }
  .status.off::before {
    background: none;
    border: 1.5px solid var(--_edge);
  }
  .status.held::before {
    color: var(--_warning-mark);
    border-radius: 2px;
  }
  .status.late::before {
    color: var(--_danger-mark);
    border-radius: 0;
    clip-path: polygon(50% 0, 100% 100%, 0 100%);
  }
  .status.gone::before {
    color: var(--_danger-mark);
    border-radius: 0;
    clip-path: polygon(20% 0, 50% 30%, 80% 0, 100% 20%, 70% 50%, 100% 80%, 80% 100%, 50% 70%, 20% 100%, 0 80%, 30% 50%, 0 20%);
  }
  .status.waiting::before {
    background: conic-gradient(var(--_primary) 50%, transparent 0);
    border: 1.5px solid var(--_primary);
  }
  .badge {
    display: inline-flex;
    align-items: center;
    block-size: 20px;
    padding-inline: 6px;
    border-radius: var(--_radius-s);
    background: var(--_pressed);
    font-weight: var(--_medium);
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .badge.bad {
    background: var(--_danger-soft);
    color: var(--_danger-text);
  }
  .badge.warn {
    background: var(--_warning-soft);
    color: var(--_warning-text);
  }
  .avatar {
    --_hue: 250;
    display: inline-grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    flex: none;
    border-radius: min(var(--_radius-s), 6px);
    background: color-mix(in oklab, oklch(0.62 0.09 var(--_hue)) 20%, var(--_bg));
    color: light-dark(oklch(0.4 0.07 var(--_hue)), oklch(0.86 0.06 var(--_hue)));
    font-weight: var(--_bold);
    font-size: 11px;
    line-height: 1;
    user-select: none;
  }
  .avatar.hue-1 {
    --_hue: 165;
  }
  .avatar.hue-2 {
    --_hue: 30;
  }
  .avatar.hue-3 {
    --_hue: 310;
  }
  .avatar.hue-4 {
    --_hue: 80;
  }
  .avatar.hue-5 {
    --_hue: 205;
  }
  .avatar.person {
    border-radius: 50%;
  }
  .avatar.medium {
    inline-size: 32px;
    block-size: 32px;
    font-size: var(--_size);
  }
  .avatar.large {
    inline-size: 40px;
    block-size: 40px;
    font-size: var(--_size-l);
    border-radius: min(var(--_radius), 10px);
  }
  .avatar.large.person {
    border-radius: 50%;
  }
  .risk {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_u) * 2);
    white-space: nowrap;
    vertical-align: bottom;
  }
  .risk svg {
    inline-size: 32px;
    block-size: 4px;
    border-radius: 2px;
    background: var(--_pressed);
    fill: currentColor;
  }
  .root:dir(rtl) .risk svg {
    transform: scaleX(-1);
  }
  .risk.low svg {
    color: var(--_success-mark);
  }
  .risk.medium svg {
    color: var(--_warning-mark);
  }
  .risk.high svg {
    color: var(--_danger-mark);
  }
  .risk b {
    font-weight: inherit;
    min-inline-size: 3ch;
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  .money {
    display: flex;
    justify-content: space-between;
    gap: calc(var(--_u) * 2);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .root:dir(rtl) .money {
    justify-content: flex-start;
  }
  .money > span {
    color: var(--_text-2);
    inline-size: 4ch;
  }
  .money.zero {
    color: var(--_text-2);
  }
  @media (forced-colors: active) {
    .status::before,
    .risk svg {
      forced-color-adjust: none;
    }
  }
`
