// Part of a verifier of docs/evidence-format.md that shares no code with the product.
export const words = {
  notText: '不是一份完整的凭证：文件被改动过，或者没有下载完整',
  wrongShape: '内容的项目不对：多了、少了，或者写法不对',
  otherDistrict: '里面混进了另一个区的内容',
  keyForged: '公钥和它的编号对不上',
  signatureForged: '日志头的签名不对',
  notIncluded: '这份内容不在签过名的日志里',
  notInOrder: '记录的次序或者序号不对',
  notConsistent: '新的日志不是从旧的日志接着写的，中间有改动',
  olderThanSeen: '日志头比您手里的还旧，请重新下载凭证',
  otherThanSeen: '日志头和您手里的对不上',
  seenNotCompared: '未能和您手里的日志头比较：请按它的条数重新取一份凭证',
  seenInvalid: '文书上印的存证日志写法不对：条数是数字，根是 32 到 64 位的数字和字母',
  pdfDiffers: '这份 PDF 不是凭证所证明的文书，内容有改动',
  otherRoot: '日志的条数或者内容和签过名的日志头对不上',
  keyForeign: '签名用的不是局里公布的公钥',
  keyUnknown: '还不知道这把公钥是不是市场监管局的，请用局里公布的公钥核对',
  algorithmUnknown: '用的是这个工具不认识的密码算法，请换用支持国密算法的核验工具',
}

/** What is wrong with a file, in words for people. */
export class Fault extends Error {
  constructor(code) {
    super(words[code])
    this.code = code
  }
}
export const must = (isSo, code) => {
  if (!isSo) throw new Fault(code)
}
