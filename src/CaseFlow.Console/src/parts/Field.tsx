import type { ReactNode } from 'react'
import { useText } from '../i18n/language'
import './Field.css'

/** A labelled field; says when it may be left empty. */
export function Field({ id, label, optional = false, children }: { id: string; label: string; optional?: boolean; children: ReactNode }) {
  const text = useText().shell
  return (
    <div className="field">
      <label htmlFor={id}>{label}{optional && <small> {text.optional}</small>}</label>
      {children}
    </div>
  )
}
