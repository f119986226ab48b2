/**
 * What a person can do with a refused inspection. The signed content itself is never edited: a correction is a new
 * content with new signatures, and what was refused stays on the phone beside it.
 */
export type Remedy =
  /** The same content, signed again. */
  | 'signAgain'
  /** A new content from this one, with its reason and new signatures. */
  | 'correct'
  /** Nobody on this phone can settle it. */
  | 'askStation'

/** Why an inspection is not taken, what is said, and what can be done. It stays on the phone in every case. */
export const refusals = {
  contentAltered: {
    message: '内容和签名时不一致',
    next: '签名后的内容不能改。原件还在本机，请按更正重做一份并重新签名。',
    remedy: 'correct',
  },
  contentGone: {
    message: '检查内容已被手机系统清掉',
    next: '请告诉所长，并重新检查；同行的执法人员手机上若有，可由他上传。',
    remedy: 'askStation',
  },
  photoGone: {
    message: '有照片已被手机系统清掉',
    next: '其余内容都还在本机。请按更正重做一份，说明缺哪几张，并重新签名。',
    remedy: 'correct',
  },
  photoRejected: {
    message: '有照片打不开或不是照片',
    next: '其余内容都还在本机。请按更正重拍这几张，并重新签名。',
    remedy: 'correct',
  },
  contentInvalid: {
    message: '内容对不上要点表',
    next: '原件还在本机。请按提示更正，并重新签名。',
    remedy: 'correct',
  },
  clockWrong: {
    message: '签名时手机的时间不对',
    next: '原件还在本机。请先把手机时间调准（设为自动），再按更正重做并重新签名：开始时间会按服务器改正，手机原来记的时间一并保留。',
    remedy: 'correct',
  },
  tableUnknown: {
    message: '本局没有这一版要点表',
    next: '原件还在本机。请更新要点表，再按更正重做并重新签名。',
    remedy: 'correct',
  },
  tableNotYet: {
    message: '这一版要点表签名时还没有生效',
    next: '原件还在本机。请用生效的那一版按更正重做，并重新签名。',
    remedy: 'correct',
  },
  shopUnknown: {
    message: '本局没有登记这家店',
    next: '原件还在本机。请先请所里登记这家店，再点“重新上传”。',
    remedy: 'askStation',
  },
  signatureForeign: {
    message: '有签名不属于这次检查的人',
    next: '内容还在本机。请由本次检查的两名执法人员和当事人重新签名。',
    remedy: 'signAgain',
  },
  signatureMissing: {
    message: '还缺签名',
    next: '内容还在本机。请补签后再上传。',
    remedy: 'signAgain',
  },
  inspectorExpired: {
    message: '检查当天有执法人员的执法证已过期或没有登记',
    next: '原件还在本机，没有删除。已换新证、只是没登记的，先请所里登记，再点“重新上传”；当天确实没有有效执法证的，请报告所长，由两名持有效执法证的人员重新检查。',
    remedy: 'askStation',
  },
  inspectorRevoked: {
    message: '签名时有执法人员的执法资格已被收回',
    next: '原件还在本机，没有删除。请报告所长，由两名持有效执法证的人员重新检查。',
    remedy: 'askStation',
  },
  credentialDiffers: {
    message: '执法人员的姓名或执法证号与登记的不一致',
    next: '原件还在本机。登记错了的，先请所里改登记，再点“重新上传”；检查时写错了的，请由执法证号登记正确的人员重新检查。',
    remedy: 'askStation',
  },
  findingUnknown: {
    message: '有上次的问题在这家店的检查记录里找不到',
    next: '原件还在本机。请报告所长核对这家店上次的检查；记录恢复后点“重新上传”，恢复不了的重新检查。',
    remedy: 'askStation',
  },
  handedBack: {
    message: '所里已把这次检查交还给移交的人',
    next: '原件还在本机，没有删除。请报告所长；交还的那一份送达后再点“重新上传”，两份都会保留，由所里核对。',
    remedy: 'askStation',
  },
  inspectorUnknown: {
    message: '签名的执法人员没有登记执法证',
    next: '原件还在本机，没有删除。请报告所长核对执法证登记，再点“重新上传”。',
    remedy: 'askStation',
  },
  earlierMissing: {
    message: '它更正的上一版还没有送达',
    next: '这一版还在本机。上一版若在同事手机上，请先从那里上传，再点“重新上传”；若已丢失，请按更正重做一份并重新签名。',
    remedy: 'askStation',
  },
  earlierRefused: {
    message: '它更正的上一版没有被收下',
    next: '两版都还在本机。请按上一版的提示办理，再重做这份更正并重新签名。',
    remedy: 'correct',
  },
  recusedBefore: {
    message: '有执法人员在这家店被申请过回避',
    next: '原件还在本机，没有删除。请报告所长，由其他两名执法人员重新检查。',
    remedy: 'askStation',
  },
  senderEnded: {
    message: '您的账号已停用，不能上传',
    next: '原件还在本机，没有删除。请报告所长，由同行的执法人员上传。',
    remedy: 'askStation',
  },
  senderNotAllowed: {
    message: '您现在没有上传这次检查的权限',
    next: '原件还在本机，没有删除。您的执法人员身份可能已到期、停用或调到别的所。请报告所长核对；恢复后点“重新上传”，恢复不了的，由同行的执法人员上传。',
    remedy: 'askStation',
  },
} as const satisfies Readonly<
  Record<string, { readonly message: string; readonly next: string; readonly remedy: Remedy }>
>

export type RefusalReason = keyof typeof refusals
