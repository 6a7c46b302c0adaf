package org.waqai.entity;

import java.util.Optional;
import org.waqai.model.Name;
import org.waqai.model.Row;

/**
 * What a written word is wherever it stands; spans count from its first letter.
 *
 * @param spelling how it is written
 * @param length how many letters it has
 * @param readings how many ways there are in which a name may begin here
 * @param named whether a name of the lists may
 * @param particles how many of them are joined particles, but for the article
 * @param traits what the word lists say of it, see {@link Traits}
 * @param names where the lists of names go on from each of its readings; empty where from none
 * @param head where the names of bodies go on from it
 * @param title where titles go on from it
 */
record Form(
    Spelling spelling,
    int length,
    int readings,
    boolean named,
    int particles,
    int traits,
    Row<Optional<Trie.Node<Name>>> names,
    Optional<Trie.Node<WordLists.Head>> head,
    Optional<Trie.Node<WordLists.Sort>> title) {}
