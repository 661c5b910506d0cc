import type { Me } from '../api/contract'
import { SignIn } from '../features/sign-in/components/SignIn'
import { Switches } from './Switches'

export default function SignInPage(props: { ended: boolean; entered: (me: Me) => void }) {
  return <SignIn {...props} switches={<Switches />} />
}
