import type { ReactNode } from 'react'
import './Blank.css'

/** A page or panel with nothing to show: what that means, and what to do. */
export function Blank({ icon, title, hint, children }: { icon: ReactNode; title: string; hint: string; children?: ReactNode }) {
  return (
    <div className="blank">
      <span className="blank-icon" aria-hidden>{icon}</span>
      <strong>{title}</strong>
      <p>{hint}</p>
      {children}
    </div>
  )
}
