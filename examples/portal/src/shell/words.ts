/** The languages of the portal, each by its own name. They are the widgets’ languages. */
export const languages: Readonly<Record<string, string>> = {
  en: 'English',
  ar: 'العربية',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  ja: '日本語',
}

const english = {
  customers: 'Customers',
  users: 'Users',
  activity: 'Activity',
  pages: 'Portal',
  brand: 'Brand',
  theme: 'Theme',
  os: 'As the system',
  light: 'Light',
  dark: 'Dark',
  language: 'Language',
  ownBrand: 'Your partner’s own',
  ownLanguage: 'Your own',
  signOut: 'Sign out',
  name: 'Name',
  email: 'E-mail',
  group: 'Group',
  all: 'All',
  admin: 'Admin',
  regular: 'Regular',
  readOnly: 'Read-only',
  support: 'Support',
  openCustomer: 'Open customer',
  loading: 'Loading',
  failed: 'This page failed. Load it again.',
}

export type PortalWords = typeof english

const all: Readonly<Record<string, PortalWords>> = {
  en: english,
  ar: {
    ...{ customers: 'العملاء', users: 'المستخدمون', activity: 'النشاط', pages: 'البوابة', brand: 'العلامة التجارية', theme: 'المظهر' },
    ...{ os: 'مثل النظام', light: 'فاتح', dark: 'داكن', language: 'اللغة', ownBrand: 'علامة الشريك', ownLanguage: 'لغتكم' },
    ...{ signOut: 'تسجيل الخروج', name: 'الاسم', email: 'البريد الإلكتروني', group: 'المجموعة', all: 'الكل', admin: 'مسؤول' },
    ...{ regular: 'عادي', readOnly: 'قراءة فقط', support: 'الدعم', openCustomer: 'فتح العميل', loading: 'جارٍ التحميل' },
    failed: 'تعذر عرض هذه الصفحة. أعيدوا تحميلها.',
  },
  de: {
    ...{ customers: 'Kunden', users: 'Benutzer', activity: 'Aktivität', pages: 'Portal', brand: 'Marke', theme: 'Farben' },
    ...{
      os: 'Wie das System',
      light: 'Hell',
      dark: 'Dunkel',
      language: 'Sprache',
      ownBrand: 'Die Ihres Partners',
      ownLanguage: 'Ihre eigene',
    },
    ...{ signOut: 'Abmelden', name: 'Name', email: 'E-Mail', group: 'Gruppe', all: 'Alle', admin: 'Administrator' },
    ...{ regular: 'Normal', readOnly: 'Nur lesen', support: 'Support', openCustomer: 'Kunden öffnen', loading: 'Wird geladen' },
    failed: 'Diese Seite ist gescheitert. Laden Sie sie neu.',
  },
  es: {
    ...{ customers: 'Clientes', users: 'Usuarios', activity: 'Actividad', pages: 'Portal', brand: 'Marca', theme: 'Tema' },
    ...{ os: 'Como el sistema', light: 'Claro', dark: 'Oscuro', language: 'Idioma', ownBrand: 'La de su socio', ownLanguage: 'El suyo' },
    ...{ signOut: 'Cerrar sesión', name: 'Nombre', email: 'Correo', group: 'Grupo', all: 'Todos', admin: 'Administrador' },
    ...{ regular: 'Normal', readOnly: 'Solo lectura', support: 'Soporte', openCustomer: 'Abrir cliente', loading: 'Cargando' },
    failed: 'Esta página falló. Vuelva a cargarla.',
  },
  fr: {
    ...{ customers: 'Clients', users: 'Utilisateurs', activity: 'Activité', pages: 'Portail', brand: 'Marque', theme: 'Thème' },
    ...{
      os: 'Comme le système',
      light: 'Clair',
      dark: 'Sombre',
      language: 'Langue',
      ownBrand: 'Celle du partenaire',
      ownLanguage: 'La vôtre',
    },
    ...{ signOut: 'Se déconnecter', name: 'Nom', email: 'E-mail', group: 'Groupe', all: 'Tous', admin: 'Administrateur' },
    ...{ regular: 'Normal', readOnly: 'Lecture seule', support: 'Support', openCustomer: 'Ouvrir le client', loading: 'Chargement' },
    failed: 'Cette page a échoué. Rechargez-la.',
  },
  ja: {
    ...{ customers: '顧客', users: 'ユーザー', activity: 'アクティビティ', pages: 'ポータル', brand: 'ブランド', theme: 'テーマ' },
    ...{
      os: 'システムに合わせる',
      light: 'ライト',
      dark: 'ダーク',
      language: '言語',
      ownBrand: 'パートナーの設定',
      ownLanguage: '自分の設定',
    },
    ...{ signOut: 'サインアウト', name: '名前', email: 'メール', group: 'グループ', all: 'すべて', admin: '管理者' },
    ...{ regular: '一般', readOnly: '閲覧のみ', support: 'サポート', openCustomer: '顧客を開く', loading: '読み込み中' },
    failed: 'このページを表示できませんでした。再読み込みしてください。',
  },
}

/** What the portal itself says, in the language that was chosen. The widgets have words of their own. */
export const wordsOf = (locale: string): PortalWords => all[locale] ?? english

export const directionOf = (locale: string): 'ltr' | 'rtl' => (locale === 'ar' ? 'rtl' : 'ltr')
