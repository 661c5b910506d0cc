import { useText } from '../../../i18n/language'

/** For whoever comes in through an outside provider: the password is kept there. */
export function OutsidePassword() {
  const text = useText().account
  return (
    <section aria-labelledby="own-password">
      <h2 id="own-password">{text.password}</h2>
      <p className="panel own-password">{text.outside}</p>
    </section>
  )
}
