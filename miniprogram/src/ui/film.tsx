import { Video } from '@tarojs/components'

type FilmProps = { readonly address: string; readonly title: string }

/** A film with the platform's own controls; it never starts by itself, and stops when one goes on to another page. */
export const Film = ({ address, title }: FilmProps) => (
  <Video
    className='film'
    src={address}
    controls
    autoplay={false}
    autoPauseIfNavigate
    title={title}
    objectFit='contain'
  />
)
