type Props = { readonly urls: readonly string[]; readonly of: string }

/** Pictures side by side, each opened large by a press. `of`: what they belong to. */
export const PhotoRow = ({ urls, of }: Props) =>
  urls.length === 0 ? null : (
    <div className='photo-row'>
      {urls.map((url, n) => (
        <a key={url} href={url} target='_blank' rel='noreferrer'>
          <img src={url} alt={`${of}照片第 ${n + 1} 张`} />
        </a>
      ))}
    </div>
  )
