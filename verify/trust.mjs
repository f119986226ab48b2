// Part of a verifier of docs/evidence-format.md that shares no code with the product.

/**
 * Whose keys are believed: at the bureau's own address only those that it publishes, whatever else is held up beside
 * the proof. `published`: undefined where nobody could be asked, as on a page that was saved; `typed`: a fingerprint;
 * `held`: ids of the keys of a head file.
 */
export const trustOf = ({ published, typed, held = [] }) => {
  if (published) return { trusted: published, told: toldOnline(published, typed ? [typed, ...held] : held) }
  if (typed) return { trusted: [typed], told: ['公钥用的是您填的指纹'] }
  const told = held.length > 0 ? ['公钥用的是放进来的日志头文件：请确认它是您自己从局里的网址取来的'] : []
  return { trusted: held, told }
}

const toldOnline = (published, others) => {
  if (published.length === 0) return ['局里没有在这个网址公布这个区的公钥']
  const foreign = others.some((one) => !published.includes(one))
  return [foreign ? '放进来或者填的公钥不是局里公布的，没有采用' : '公钥用的是局里在这个网址公布的']
}
