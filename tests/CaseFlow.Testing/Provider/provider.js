// node provider.js PORT: an OpenID Connect provider for the tests, at 127.0.0.1 and a free port when PORT is 0. Prints `ready` and its
// address; ends when its input does. Everybody who types a login is let in. Below /control the tests say what it claims of whom
// (PUT /control/people/SUBJECT), read its private keys (GET /control/keys), and have it take new ones (POST /control/rotate).
import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { interactionPolicy, Provider } from 'oidc-provider'

const people = new Map()
const api = 'urn:caseflow:api'
const claims = ['preferred_username', 'name', 'district', 'unit', 'groups']
let provider
let keys

const client = {
  client_id: 'caseflow', client_secret: 'a-secret-of-the-tests', redirect_uris: ['http://127.0.0.1/api/outside/callback'], application_type: 'native',
  response_types: ['code'], grant_types: ['authorization_code'], token_endpoint_auth_method: 'client_secret_post',
}
// Another program of the same house, whose access tokens are for the API.
const program = {
  client_id: 'program', client_secret: 'another-secret', redirect_uris: ['http://127.0.0.1/program'], application_type: 'native', response_types: ['code'],
  grant_types: ['authorization_code'], token_endpoint_auth_method: 'client_secret_post', id_token_signed_response_alg: 'RS256',
}

function newKeys() {
  const key = (kind, options, alg) => ({ ...generateKeyPairSync(kind, options).privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg })
  return [key('rsa', { modulusLength: 2048 }, 'RS256'), key('ec', { namedCurve: 'P-256' }, 'ES256')]
}

/** Whoever has signed in has agreed, too. */
async function grant(ctx) {
  const { client, session, params } = ctx.oidc
  const given = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  given.addOIDCScope('openid profile api')
  if (params.resource) given.addResourceScope(api, 'openid profile api')
  await given.save()
  return given
}

function make(issuer) {
  keys = newKeys()
  const policy = interactionPolicy.base()
  policy.get('consent').checks.remove('native_client_prompt')
  provider = new Provider(issuer, {
    clients: [client, program], jwks: { keys }, cookies: { keys: [randomUUID()] }, claims: { profile: claims }, scopes: ['openid', 'profile', 'api'],
    clientAuthMethods: ['client_secret_post'], pkce: { required: () => true }, interactions: { policy }, loadExistingGrant: grant,
    ttl: { AccessToken: 600, Session: 600, Grant: 600, IdToken: 600, Interaction: 600 },
    findAccount: (_, subject) => ({ accountId: subject, claims: () => ({ sub: subject, ...people.get(subject) }) }),
    features: {
      devInteractions: { enabled: true },
      resourceIndicators: {
        enabled: true, defaultResource: () => undefined, useGrantedResource: () => true,
        getResourceServerInfo: () => ({ scope: 'api', audience: api, accessTokenFormat: 'jwt', accessTokenTTL: 600, jwt: { sign: { alg: 'RS256' } } }),
      },
    },
  })
}

async function textOf(request) {
  let text = ''
  for await (const part of request) text += part
  return text
}

async function control(request, answer, path) {
  if (request.method === 'PUT' && path[0] === 'people') people.set(path[1], JSON.parse(await textOf(request)))
  else if (path[0] === 'rotate') make(provider.issuer)
  answer.setHeader('content-type', 'application/json')
  answer.end(JSON.stringify({ keys }))
}

const server = createServer((request, answer) => {
  const path = request.url.split('/').slice(1)
  if (path[0] === 'control') void control(request, answer, path.slice(1))
  else provider.callback()(request, answer)
})
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`
  make(issuer)
  console.log(`ready ${issuer}`)
})
process.stdin.on('end', () => process.exit()).resume()
