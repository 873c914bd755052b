import { say } from '../say.ts'
import type { MailTexts } from './mail-texts.ts'

export const ja: MailTexts = {
  welcome: ({ person, customer }, { brand }) => ({
    subject: say`${brand}へようこそ`,
    lines: [
      say`${person} 様`,
      say`${brand}に${customer}のアカウントが作成されました。次のリンクからサインインし、パスワードを設定してください。`,
    ],
    button: 'サインイン',
  }),
  passwordReset: ({ person }, { brand }) => ({
    subject: say`${brand}の新しいパスワードの設定`,
    lines: [say`${person} 様`, say`アカウントの新しいパスワードが求められました。次のリンクから設定できます。`],
    button: '新しいパスワードを設定',
  }),
  newAddress: ({ person, address }, { brand }) => ({
    subject: say`${brand}の新しいメールアドレスの確認`,
    lines: [
      say`${person} 様`,
      say`今後は${address}でサインインしていただきます。ご自身のアドレスであることを確認してください。それまでは以前のアドレスが有効です。`,
    ],
    button: 'アドレスを確認',
  }),
  addressChanged: ({ person, address }, { brand }) => ({
    subject: say`${brand}のメールアドレスが変更されました`,
    lines: [say`${person} 様`, say`今後は${address}でサインインします。お心当たりがない場合は、すぐに${brand}へお知らせください。`],
  }),
  invitation: ({ inviter, customer }, { brand }) => ({
    subject: say`${brand}から${customer}へのご招待`,
    lines: [say`こんにちは。`, say`${inviter}が${customer}を${brand}に招待しました。次のリンクから承諾し、パスワードを設定してください。`],
    button: '招待を受ける',
  }),
  customerDeactivated: ({ customer }, { brand }) => ({
    subject: say`${customer}のアカウントが無効になりました`,
    lines: [
      say`${brand}の${customer}のアカウントが無効になりました。`,
      say`当面は誰もサインインできません。データは削除されていません。${brand}がいつでも再び有効にできます。`,
    ],
  }),
  customerSuspended: ({ customer }, { brand }) => ({
    subject: say`${customer}のアカウントが停止されました`,
    lines: [
      say`${brand}の${customer}のアカウントが停止されました。`,
      say`サインイン、閲覧、お支払いは引き続き可能です。停止が解除されるまで変更はできません。`,
    ],
  }),
  customerReactivated: ({ customer }, { brand }) => ({
    subject: say`${customer}のアカウントが再び有効になりました`,
    lines: [say`${brand}の${customer}のアカウントが再び有効になりました。これまでどおりサインインしてご利用いただけます。`],
  }),
  customerDeleted: ({ customer, until }, { brand, day }) => ({
    subject: say`${customer}のアカウントが削除されました`,
    lines: [
      say`${brand}の${customer}のアカウントが削除され、サインインできなくなりました。`,
      say`${day(until)}までは${brand}が復元できます。その後は完全に失われます。`,
    ],
  }),
  customerRestored: ({ customer }, { brand }) => ({
    subject: say`${customer}のアカウントが復元されました`,
    lines: [say`${brand}の${customer}のアカウントが、すべての内容とともに復元されました。`],
  }),
  serviceProvisioned: ({ customer, service, at }, { customerWord, day }) => ({
    subject: say`${customer}：${service}の提供が始まりました`,
    lines: [say`サービスの提供が始まりました。`],
    facts: [
      [customerWord, customer],
      ['サービス', service],
      ['日付', day(at)],
    ],
  }),
  serviceDeleted: ({ customer, service, at }, { customerWord, day }) => ({
    subject: say`${customer}：${service}が削除されました`,
    lines: [say`サービスが削除されました。`],
    facts: [
      [customerWord, customer],
      ['サービス', service],
      ['日付', day(at)],
    ],
  }),
  webhookDisabled: ({ webhook, host, since }, { brand, day }) => ({
    subject: say`Webhook「${webhook}」は無効になりました`,
    lines: [
      say`Webhook「${webhook}」に数日間何も届かなかったため、${brand}はここへの送信を停止しました。`,
      say`アドレスが再び応答するようになったら、Webhookを有効にしてください。届かなかったものは配信の一覧にあり、もう一度送信できます。無効の間に起きたことは、このWebhookのためには保存されません。`,
    ],
    facts: [
      ['アドレス', host],
      ['失敗の開始日', day(since)],
    ],
  }),
  webhookGone: ({ webhook, host }, { brand }) => ({
    subject: say`Webhook「${webhook}」は無効になりました`,
    lines: [
      say`Webhook「${webhook}」のアドレスが「存在しない」(410) と応答したため、${brand}はここへの送信を停止しました。`,
      say`まだ必要な場合は、応答するアドレスを設定して有効にしてください。届かなかったものは配信の一覧にあり、もう一度送信できます。`,
    ],
    facts: [['アドレス', host]],
  }),
  once: (until) => `このリンクは一度だけ、${until}まで使えます。`,
  byHand: 'ボタンで開かない場合は、次のアドレスを開いてください。',
  notYou: 'お心当たりがない場合は、何もする必要はありません。',
  from: (brand) => say`このメールは${brand}からお送りしています。`,
  customer: '顧客',
}
