import { describe, expect, it } from 'vitest'
import { rolesAt } from './seats'

describe('the roles of somebody who moves', () => {
  it('stay where they fit', () => { expect(rolesAt('community', ['township', 'gridMember'])).toEqual(['gridMember']) })
  it('become the usual one of the unit', () => { expect(rolesAt('department', ['township'])).toEqual(['department']) })
  it('have to be chosen at the centre', () => { expect(rolesAt('centre', ['township'])).toEqual([]) })
})
