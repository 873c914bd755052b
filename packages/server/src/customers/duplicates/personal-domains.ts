// Where people have an e-mail address of their own: no company is known by such a domain.
const domains = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com rocketmail.com icloud.com me.com mac.com aol.com aim.com
  proton.me protonmail.com pm.me tutanota.com tuta.com hey.com fastmail.com hushmail.com mail.com zoho.com yandex.com
  hotmail.co.uk live.co.uk outlook.de outlook.fr outlook.es outlook.jp outlook.sa hotmail.de hotmail.fr hotmail.es hotmail.it hotmail.no hotmail.se hotmail.dk hotmail.nl live.no live.se live.dk live.nl live.fr live.de
  yahoo.co.uk yahoo.de yahoo.fr yahoo.es yahoo.it yahoo.no yahoo.se yahoo.dk yahoo.ca yahoo.co.jp yahoo.co.in yahoo.in yahoo.com.br yahoo.com.ar yahoo.com.mx yahoo.com.au
  gmx.de gmx.net gmx.at gmx.ch gmx.com web.de t-online.de freenet.de arcor.de posteo.de mailbox.org bluewin.ch aon.at
  orange.fr wanadoo.fr free.fr sfr.fr laposte.net neuf.fr bbox.fr skynet.be telenet.be ziggo.nl kpnmail.nl planet.nl
  libero.it virgilio.it tiscali.it alice.it telefonica.net terra.es sapo.pt
  btinternet.com sky.com talktalk.net virginmedia.com ntlworld.com eircom.net
  online.no telia.com bredband.net mail.dk jubii.dk suomi24.fi luukku.com
  seznam.cz centrum.cz wp.pl onet.pl o2.pl interia.pl freemail.hu citromail.hu abv.bg ukr.net mail.ru bk.ru inbox.ru list.ru yandex.ru ya.ru rambler.ru
  comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net rogers.com shaw.ca sympatico.ca bigpond.com optusnet.com.au xtra.co.nz
  uol.com.br bol.com.br terra.com.br ig.com.br globo.com qq.com 163.com 126.com sina.com sina.cn yeah.net foxmail.com aliyun.com
  naver.com daum.net hanmail.net nate.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp rediffmail.com maktoob.com`.split(/\s+/),
)

/** Whether people, and not a company, have their addresses at a domain. */
export const isPersonalDomain = (domain: string) => domains.has(domain)
