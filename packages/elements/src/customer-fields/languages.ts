/** Languages in which e-mails and documents are commonly wanted; a customer's own is offered too. */
export const languages: readonly string[] =
  'ar bg ca cs da de el en es et fi fr he hi hr hu id is it ja ko lt lv nb nl nn pl pt pt-BR ro ru se sk sl sr sv th tr uk vi zh'.split(' ')
