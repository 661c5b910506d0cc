import type { Me } from '../api/contract'
import { FirstStart } from '../features/sign-in/components/FirstStart'
import { Switches } from './Switches'

export default function FirstStartPage(props: { entered: (me: Me) => void; left: () => void }) {
  return <FirstStart {...props} switches={<Switches />} />
}
