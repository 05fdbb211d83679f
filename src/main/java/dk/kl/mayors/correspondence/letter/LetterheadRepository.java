package dk.kl.mayors.correspondence.letter;

import org.springframework.data.jpa.repository.JpaRepository;

interface LetterheadRepository extends JpaRepository<StoredLetterhead, String> {
}
