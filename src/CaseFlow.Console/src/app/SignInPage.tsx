import type { Me } from '../api/contract'
import { SignIn } from '../features/sign-in/components/SignIn'
import { Switches } from './Switches'

export default function SignInPage(props: { ended: boolean; owesCode: boolean; entered: (me: Me) => void; codeOwed: () => void; left: () => void }) {
  return <SignIn {...props} switches={<Switches />} />
}
