import { companiesHouse } from '../registries/companies-house.ts'
import { enhetsregisteret } from '../registries/enhetsregisteret.ts'
import { leiIndex } from '../registries/lei-index.ts'
import type { Registry } from '../registries/registry.ts'
import { sampleRegistry } from '../registries/sample.ts'

/** What an operator can name. */
export const registryNames = ['sample', 'enhetsregisteret', 'lei', 'companies-house'] as const
export type RegistryName = (typeof registryNames)[number]

/** The registries that an operator named, in that order. */
export const registriesFor = (named: { names: readonly RegistryName[]; companiesHouseKey: string | undefined }): Registry[] =>
  named.names.map((name) => {
    if (name === 'enhetsregisteret') return enhetsregisteret()
    if (name === 'lei') return leiIndex()
    if (name === 'companies-house') return companiesHouse({ key: named.companiesHouseKey ?? '' })
    return sampleRegistry()
  })
