import { say } from '../say.ts'
import type { MailTexts } from './mail-texts.ts'

export const ar: MailTexts = {
  welcome: ({ person, customer }, { brand }) => ({
    subject: say`مرحبًا بكم في ${brand}`,
    lines: [say`مرحبًا ${person}،`, say`أُنشئ لكم حساب لدى ${brand} من أجل ${customer}. بهذا الرابط تسجلون الدخول وتختارون كلمة المرور.`],
    button: 'تسجيل الدخول',
  }),
  passwordReset: ({ person }, { brand }) => ({
    subject: say`اختيار كلمة مرور جديدة لدى ${brand}`,
    lines: [say`مرحبًا ${person}،`, say`طُلبت كلمة مرور جديدة لحسابكم. بهذا الرابط تختارونها.`],
    button: 'اختيار كلمة مرور جديدة',
  }),
  newAddress: ({ person, address }, { brand }) => ({
    subject: say`تأكيد عنوانكم الجديد لدى ${brand}`,
    lines: [
      say`مرحبًا ${person}،`,
      say`ستسجلون الدخول من الآن فصاعدًا بالعنوان ${address}. أكدوا أن العنوان لكم؛ وحتى ذلك الحين يبقى العنوان القديم صالحًا.`,
    ],
    button: 'تأكيد العنوان',
  }),
  addressChanged: ({ person, address }, { brand }) => ({
    subject: say`تغيّر عنوانكم لدى ${brand}`,
    lines: [say`مرحبًا ${person}،`, say`تسجلون الدخول الآن بالعنوان ${address}. إن لم تكونوا على علم بذلك، فأبلغوا ${brand} فورًا.`],
  }),
  invitation: ({ inviter, customer }, { brand }) => ({
    subject: say`دعوة من ${brand} إلى ${customer}`,
    lines: [say`مرحبًا،`, say`يدعو ${inviter} ${customer} إلى ${brand}. بهذا الرابط تقبلون الدعوة وتختارون كلمة المرور.`],
    button: 'قبول الدعوة',
  }),
  customerDeactivated: ({ customer }, { brand }) => ({
    subject: say`عُطّل حساب ${customer}`,
    lines: [
      say`عُطّل حساب ${customer} لدى ${brand}.`,
      say`لا يمكن لأحد تسجيل الدخول حاليًا. لم يُحذف شيء، ويمكن لشركة ${brand} إعادة تفعيله في أي وقت.`,
    ],
  }),
  customerSuspended: ({ customer }, { brand }) => ({
    subject: say`أُوقف حساب ${customer}`,
    lines: [
      say`أُوقف حساب ${customer} لدى ${brand}.`,
      say`ما زال بإمكانكم تسجيل الدخول والاطلاع على كل شيء والدفع، ولا يمكن تغيير شيء حتى يُرفع الإيقاف.`,
    ],
  }),
  customerReactivated: ({ customer }, { brand }) => ({
    subject: say`حساب ${customer} نشط من جديد`,
    lines: [say`حساب ${customer} لدى ${brand} نشط من جديد. يمكنكم تسجيل الدخول والعمل كما في السابق.`],
  }),
  customerDeleted: ({ customer, until }, { brand, day }) => ({
    subject: say`حُذف حساب ${customer}`,
    lines: [
      say`حُذف حساب ${customer} لدى ${brand}، ولم يعد بإمكان أحد تسجيل الدخول.`,
      say`حتى ${day(until)} يمكن لشركة ${brand} استعادته. بعد ذلك يزول نهائيًا.`,
    ],
  }),
  customerRestored: ({ customer }, { brand }) => ({
    subject: say`استُعيد حساب ${customer}`,
    lines: [say`استُعيد حساب ${customer} لدى ${brand} بكل ما فيه.`],
  }),
  serviceProvisioned: ({ customer, service, at }, { customerWord, day }) => ({
    subject: say`${customer}: بدأ تشغيل ${service}`,
    lines: [say`بدأ تشغيل خدمة.`],
    facts: [
      [customerWord, customer],
      ['الخدمة', service],
      ['اليوم', day(at)],
    ],
  }),
  serviceDeleted: ({ customer, service, at }, { customerWord, day }) => ({
    subject: say`${customer}: حُذفت ${service}`,
    lines: [say`حُذفت خدمة.`],
    facts: [
      [customerWord, customer],
      ['الخدمة', service],
      ['اليوم', day(at)],
    ],
  }),
  webhookDisabled: ({ webhook, host, since }, { brand, day }) => ({
    subject: say`عُطّل الويب هوك ${webhook}`,
    lines: [
      say`لم يصل شيء إلى الويب هوك ${webhook} منذ أيام، لذلك لم يعد ${brand} يرسل إليه شيئًا.`,
      say`عندما يستجيب العنوان من جديد، فعّل الويب هوك. ما لم يصل موجود في قائمة عمليات التسليم ويمكن إرساله مرة أخرى؛ أما ما يحدث وهو معطّل فلا يُحفظ له.`,
    ],
    facts: [
      ['العنوان', host],
      ['متعثّر منذ', day(since)],
    ],
  }),
  webhookGone: ({ webhook, host }, { brand }) => ({
    subject: say`عُطّل الويب هوك ${webhook}`,
    lines: [
      say`يجيب عنوان الويب هوك ${webhook} بأنه لم يعد موجودًا (410)، لذلك لم يعد ${brand} يرسل إليه شيئًا.`,
      say`إن كنتم ما زلتم تحتاجون إليه، فأعطوه عنوانًا يستجيب ثم فعّلوه. ما لم يصل موجود في قائمة عمليات التسليم ويمكن إرساله مرة أخرى.`,
    ],
    facts: [['العنوان', host]],
  }),
  once: (until) => `يعمل الرابط مرة واحدة فقط، حتى ${until}.`,
  byHand: 'إن لم يعمل الزر، فافتحوا هذا العنوان:',
  notYou: 'إن لم تكن هذه الرسالة موجهة إليكم، فلا تفعلوا شيئًا: لن يتغير شيء.',
  from: (brand) => say`هذه الرسالة من ${brand}.`,
  customer: 'العميل',
}
